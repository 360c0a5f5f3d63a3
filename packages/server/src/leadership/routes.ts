import type { Reflection } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, changeRole, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api, type Services, type User } from "../platform/rpc.ts";
import { refuseAnother } from "./rules.ts";
import { deleteReflection, readLogFacts, readReflections, writeReflection } from "./store.ts";

/**
 * The private log of people who lead. Each request is bound to whoever is signed in, and runs in the one role that may
 * touch the log; the database itself keeps that role to the entries of that person.
 */
export const leadershipRoutes = {
  reflections: api.leadership.reflections.handler(async ({ input, context: { services, user }, errors }) => {
    const entries = await inOwnLog(services, user, input, (open) => readReflections(open, input.effortId));
    if (entries === undefined) throw errors.NOT_FOUND();
    return entries;
  }),

  reflect: api.leadership.reflect.handler(async ({ input, context: { services, user }, errors }) => {
    const { reflectionId: id, reflection } = input;
    const written = await inOwnLog(services, user, input, async (open): Promise<Reflection | undefined> => {
      const before = await readLogFacts(open, input.effortId, id);
      const refusal = before.writtenAt === null ? refuseAnother(before.entries) : undefined;
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const writtenAt = before.writtenAt ?? reflection.writtenAt ?? services.clock.now().toISOString();
      const entry = { id, writtenAt, prompt: reflection.prompt, words: reflection.words };
      return (await writeReflection(open, { ...input, personId: user.id }, entry)) ? entry : undefined;
    });
    if (written === undefined) throw errors.NOT_FOUND();
    return written;
  }),

  forget: api.leadership.forget.handler(async ({ input, context: { services, user }, errors }) => {
    const { effortId, reflectionId } = input;
    const deleted = await inOwnLog(services, user, input, (open) => deleteReflection(open, effortId, reflectionId));
    if (deleted !== true) throw errors.NOT_FOUND();
    return { removed: true as const };
  }),
};

/** Does something in the log that a person keeps about an effort; undefined when there is no such effort. */
function inOwnLog<Result>(
  { db }: Services,
  { id: personId }: User,
  { organizationId, effortId }: { readonly organizationId: string; readonly effortId: string },
  work: (open: Transaction<Tables>) => Promise<Result>,
): Promise<Result | undefined> {
  return asRole(db, { organizationId, role: "ir_app", personId }, async (open) => {
    const [effort] = await readEfforts(open, effortId);
    if (effort === undefined) return undefined;
    await changeRole(open, "ir_reflection");
    return work(open);
  });
}
