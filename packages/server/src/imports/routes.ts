import { ORPCError } from "@orpc/server";
import { asRole } from "../database/index.ts";
import { FICTIONAL, isFictional } from "../efforts/index.ts";
import { api, type Services } from "../platform/rpc.ts";
import { acceptImport } from "./accept-import.ts";
import { readImport } from "./preview.ts";
import { bytesOf } from "./read-csv.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { acceptWide, importMemory } from "./wide/accept-wide.ts";
import { forgetMapping } from "./wide/mapping-store.ts";
import { readWide } from "./wide/preview-wide.ts";

/** Previews and accepts files of ratings. */
export const importRoutes = {
  preview: api.imports.preview.handler(async ({ input }) => {
    const { preview } = await readImport(bytesOf(input.csv), input.mapping).catch(answerUnreadable);
    return preview;
  }),

  accept: api.imports.accept.handler(async ({ input, context: { services }, errors }) => {
    const { organizationId } = input;
    if (await asRole(services.db, { organizationId, role: "ir_app" }, isFictional))
      throw errors.CONFLICT({ message: FICTIONAL });
    const target = { ...targetOf(services, input), kinds: input.kinds };
    const accepted = await acceptImport(services.db, target, bytesOf(input.csv), input.mapping).catch(answerUnreadable);
    return { ...accepted, waves: [...accepted.waves] };
  }),

  previewWide: api.imports.previewWide.handler(async ({ input, context: { services } }) => {
    const memory = importMemory(services.db, input.organizationId);
    const { preview } = await readWide(sourceOf(input), input.mapping, memory).catch(answerUnreadable);
    return preview;
  }),

  acceptWide: api.imports.acceptWide.handler(async ({ input, context: { services }, errors }) => {
    const { organizationId, mapping } = input;
    if (await asRole(services.db, { organizationId, role: "ir_app" }, isFictional))
      throw errors.CONFLICT({ message: FICTIONAL });
    const target = targetOf(services, input);
    const accepted = await acceptWide(services.db, target, sourceOf(input), mapping).catch(answerUnreadable);
    return { ...accepted, waves: [...accepted.waves] };
  }),

  forgetMapping: api.imports.forgetMapping.handler(({ input: { organizationId, columnsHash }, context }) =>
    asRole(context.services.db, { organizationId, role: "ir_app" }, (open) => forgetMapping(open, columnsHash)),
  ),
};

function targetOf(
  services: Services,
  { organizationId, workProcess }: { organizationId: string; workProcess: string },
) {
  return { organizationId, workProcess, now: services.clock.now(), secret: services.secret };
}

function sourceOf({ content, dictionary }: { content: string; dictionary: string | null }) {
  return { bytes: Buffer.from(content, "base64"), dictionary };
}

function answerUnreadable(error: unknown): never {
  if (error instanceof UnreadableFile)
    throw new ORPCError("VALIDATION", { status: 422, message: error.message, cause: error });
  throw error;
}
