import { ORPCError } from "@orpc/server";
import { asRole } from "../database/index.ts";
import { FICTIONAL, isFictional } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { acceptImport } from "./accept-import.ts";
import { readImport } from "./preview.ts";
import { bytesOf } from "./read-csv.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** Previews and accepts files of ratings. */
export const importRoutes = {
  preview: api.imports.preview.handler(async ({ input }) => {
    const { preview } = await readImport(bytesOf(input.csv), input.mapping).catch(answerUnreadable);
    return preview;
  }),

  accept: api.imports.accept.handler(async ({ input, context: { services }, errors }) => {
    const { organizationId, workProcess } = input;
    if (await asRole(services.db, { organizationId, role: "ir_app" }, isFictional))
      throw errors.CONFLICT({ message: FICTIONAL });
    const target = { organizationId, workProcess, now: services.clock.now(), secret: services.secret };
    const accepted = await acceptImport(services.db, target, bytesOf(input.csv), input.mapping).catch(answerUnreadable);
    return { ...accepted, waves: [...accepted.waves] };
  }),
};

function answerUnreadable(error: unknown): never {
  if (error instanceof UnreadableFile)
    throw new ORPCError("VALIDATION", { status: 422, message: error.message, cause: error });
  throw error;
}
