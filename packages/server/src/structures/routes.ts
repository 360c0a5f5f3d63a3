import { STRUCTURE_KINDS, type Structure, structureQuestion } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Standing, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { dayIn } from "../platform/clock.ts";
import { api } from "../platform/rpc.ts";
import { readSurvey } from "./read-survey.ts";
import { inOrder, refuseJudgements, refuseName } from "./rules.ts";
import {
  changeStructure,
  findStructure,
  holdStructures,
  insertStructure,
  readStructures,
  writeInclusions,
  writeRemoved,
} from "./store.ts";

type Open = Transaction<Tables>;

/** The structures of an effort, and how far each takes in each workgroup. */
export const structureRoutes = {
  kinds: api.structures.kinds.handler(() => [...STRUCTURE_KINDS]),

  list: api.structures.list.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readStructures(open, effort.workProcess.id);
    }),
  ),

  create: api.structures.create.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const workProcessId = effort.workProcess.id;
      await holdStructures(open, workProcessId);
      const refusal = refuseName(await readStructures(open, workProcessId), input.structure.name);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const place = { id: crypto.randomUUID(), organizationId: input.organizationId, workProcessId };
      await insertStructure(open, place, input.structure, services.clock.now());
      return structureIn(open, workProcessId, place.id);
    }),
  ),

  change: api.structures.change.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const found = await findStructure(open, input.structureId);
      if (found === undefined || found.removedAt !== null) throw errors.NOT_FOUND();
      const refusal = await refuseNameOf(open, found.workProcessId, input.structureId, input.structure.name);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await changeStructure(open, input.structureId, input.structure);
      return structureIn(open, found.workProcessId, input.structureId);
    }),
  ),

  remove: api.structures.remove.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const found = await findStructure(open, input.structureId);
      if (found === undefined || found.removedAt !== null) throw errors.NOT_FOUND();
      await writeRemoved(open, input.structureId, services.clock.now());
      return { removed: true as const };
    }),
  ),

  restore: api.structures.restore.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const found = await findStructure(open, input.structureId);
      if (found === undefined) throw errors.NOT_FOUND();
      const refusal = await refuseNameOf(open, found.workProcessId, input.structureId, found.name);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await writeRemoved(open, input.structureId, null);
      return structureIn(open, found.workProcessId, input.structureId);
    }),
  ),

  judge: api.structures.judge.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const structures = await readStructures(open, effort.workProcess.id);
      const refusal = refuseJudgements(input.judgements, structures, effort);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const judged = { judgedBy: user.name, judgedOn: dayIn(effort.timeZone, services.clock.now()) };
      await writeInclusions(open, input.organizationId, inOrder(input.judgements), judged);
      return readStructures(open, effort.workProcess.id);
    }),
  ),

  questions: api.structures.questions.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return (await readStructures(open, effort.workProcess.id)).map(structureQuestion);
    }),
  ),

  survey: api.structures.survey.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readSurvey(open, effort, await readStructures(open, effort.workProcess.id));
    }),
  ),
};

/** Why a structure cannot have this name beside the others; undefined when it can, or when no name is given. */
async function refuseNameOf(open: Open, workProcessId: string, structureId: string, name: string | undefined) {
  if (name === undefined) return undefined;
  await holdStructures(open, workProcessId);
  const structures = await readStructures(open, workProcessId);
  return refuseName(
    structures.filter(({ id }) => id !== structureId),
    name,
  );
}

async function structureIn(open: Open, workProcessId: string, structureId: string): Promise<Structure> {
  const structure = (await readStructures(open, workProcessId)).find(({ id }) => id === structureId);
  if (structure === undefined) throw new Error("A structure that was just written cannot be read.");
  return structure;
}

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}
