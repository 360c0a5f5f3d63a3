import { asRole } from "../database/index.ts";
import { dayOf } from "../platform/clock.ts";
import { api } from "../platform/rpc.ts";
import { erasePerson } from "./erase-person.ts";
import { publishFurther } from "./publish-further.ts";
import { refuseKeepUntil } from "./rules.ts";
import { holdQuestions, readKeeping, writeKeepUntil, writeReleased } from "./store.ts";

/** Sets how long things are kept, erases people, and shows what people wrote for review. */
export const privacyRoutes = {
  get: api.privacy.get.handler(async ({ input: { organizationId, effortId }, context: { services }, errors }) => {
    const keeping = await asRole(services.db, { organizationId, role: "ir_app" }, (open) =>
      readKeeping(open, effortId),
    );
    if (keeping === undefined) throw errors.NOT_FOUND();
    return keeping;
  }),

  keepUntil: api.privacy.keepUntil.handler(({ input, context: { services }, errors }) => {
    const { organizationId, effortId, keepUntil } = input;
    return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
      const refusal = refuseKeepUntil(keepUntil, dayOf(services.clock.now()));
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await writeKeepUntil(open, effortId, keepUntil);
      const keeping = await readKeeping(open, effortId);
      if (keeping === undefined) throw errors.NOT_FOUND();
      return keeping;
    });
  }),

  erase: api.privacy.erase.handler(async ({ input, context: { services }, errors }) => {
    if (!(await erasePerson(services, input))) throw errors.NOT_FOUND();
    return { erased: true as const };
  }),

  furtherAnswers: api.privacy.furtherAnswers.handler(({ input, context: { services }, errors }) => {
    const { organizationId, waveId } = input;
    return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
      const wave = await holdQuestions(open, waveId);
      if (wave === undefined) throw errors.NOT_FOUND();
      if (wave.status !== "closed")
        throw errors.CONFLICT({ message: `What people write can be read once the wave “${wave.name}” has closed.` });
      return publishFurther(open, { ...wave, organizationId, waveId });
    });
  }),

  release: api.privacy.release.handler(async ({ input, context: { services }, errors }) => {
    const { organizationId, waveId, answerId, released } = input;
    const done = await asRole(services.db, { organizationId, role: "ir_review" }, (open) =>
      writeReleased(open, waveId, answerId, released),
    );
    if (!done) throw errors.NOT_FOUND();
    return { released };
  }),
};
