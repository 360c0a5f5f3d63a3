import type { PeopleImported } from "@interrelate/contract";
import { ORPCError } from "@orpc/server";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { changePeople } from "./change-people.ts";
import { lookAt } from "./importing/preview-people.ts";
import { readFile } from "./importing/read-file.ts";
import { UnreadablePeople } from "./importing/unreadable-people.ts";
import { EffortUnknown, PeopleRefused } from "./people-refused.ts";
import { readPeople } from "./store.ts";

const newId = () => crypto.randomUUID();

/** Lists and changes the people of an effort, and takes in lists of them. */
export const peopleRoutes = {
  list: api.people.list.handler(async ({ input, context: { services }, errors }) => {
    const found = await asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      return effort && readPeople(open, input.effortId);
    });
    if (found === undefined) throw errors.NOT_FOUND();
    return { people: found };
  }),

  change: api.people.change.handler(async ({ input, context: { services } }) => {
    const { changes, ...place } = input;
    const plan = { changes, workgroups: [], sites: [] };
    return { people: await changePeople(services, place, () => plan).catch(answerRefusal) };
  }),

  preview: api.people.preview.handler(async ({ input, context: { services }, errors }) => {
    const { organizationId, effortId, file, ...request } = input;
    const table = await readFile(file).catch(answerRefusal);
    const { effort, people } = await asRole(services.db, { organizationId, role: "ir_app" }, async (open) => ({
      effort: (await readEfforts(open, effortId))[0],
      people: await readPeople(open, effortId),
    }));
    if (effort === undefined) throw errors.NOT_FOUND();
    return lookAt(table, request, effort, people, newId).preview;
  }),

  accept: api.people.accept.handler(async ({ input, context: { services } }) => {
    const { organizationId, effortId, file, ...request } = input;
    const table = await readFile(file).catch(answerRefusal);
    const done = { changes: [] as PeopleImported["changes"], workgroups: [] as string[], sites: [] as string[] };
    await changePeople(services, { organizationId, effortId }, (effort, people) => {
      const { plan, preview } = lookAt(table, request, effort, people, newId);
      if (plan === null || preview.refusal !== null)
        throw new PeopleRefused(`Nobody was imported. ${preview.refusal ?? ""}`.trim());
      done.changes = [...plan.changes];
      done.workgroups = plan.workgroups.map(({ name }) => name);
      done.sites = plan.sites.map(({ name }) => name);
      return plan;
    }).catch(answerRefusal);
    return done;
  }),
};

function answerRefusal(error: unknown): never {
  if (error instanceof EffortUnknown) throw new ORPCError("NOT_FOUND", { status: 404, message: NOT_THERE });
  if (error instanceof PeopleRefused)
    throw new ORPCError("CONFLICT", { status: 409, message: error.message, cause: error });
  if (error instanceof UnreadablePeople)
    throw new ORPCError("VALIDATION", { status: 422, message: error.message, cause: error });
  throw error;
}

const NOT_THERE = "This does not exist, or you have no access to it.";
