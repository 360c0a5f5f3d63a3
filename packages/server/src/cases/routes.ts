import type { CaseRound, ClientCase, Effort, NewCase } from "@interrelate/contract";
import { ORPCError } from "@orpc/server";
import type { Transaction } from "kysely";
import { asRole, changeRole, type Standing, type Tables } from "../database/index.ts";
import { holdWaves, readEfforts } from "../efforts/index.ts";
import { readPeople } from "../people/index.ts";
import { dayIn, dayOf } from "../platform/clock.ts";
import { api } from "../platform/rpc.ts";
import { deleteCase, readCases, type StoredCase, writeCaseRow, writeMembers } from "./case-store.ts";
import { readWholeCase, readWholeRounds } from "./read-rounds.ts";
import { deleteRound, insertCaseRound, readResults, readRounds, type StoredRound, writeRound } from "./round-store.ts";
import { refuseCase, refuseChanging, refuseClosing, refuseName, refuseOpening, refuseResults } from "./rules.ts";
import { closeCaseRound, insertCase, openCaseRound } from "./run-round.ts";
import { deleteSheetsAndLinks } from "./sheet-store.ts";
import { withdrawConsent } from "./withdraw-consent.ts";

type Open = Transaction<Tables>;

/** Plans, opens, closes and tells rounds of case-level networks. */
export const caseRoutes = {
  rounds: api.cases.rounds.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readWholeRounds(open, effort, { effortId: effort.id }, todayIn(effort, services.clock.now()));
    }),
  ),

  createRound: api.cases.createRound.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      await holdWaves(open, input.effortId);
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const { organizationId, effortId } = input;
      const refusal = refuseName(input.round.name, await readRounds(open, { effortId }));
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const now = services.clock.now();
      const round = { ...input.round, id: crypto.randomUUID(), organizationId, effortId };
      await insertCaseRound(open, round, now);
      return roundIn(open, effort, round.id, now);
    }),
  ),

  round: api.cases.round.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [round] = await readRounds(open, input);
      const [effort] = round === undefined ? [] : await readEfforts(open, round.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return roundIn(open, effort, input.caseRoundId, services.clock.now());
    }),
  ),

  changeRound: api.cases.changeRound.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdRound(open, input.caseRoundId);
      if (held === undefined) throw errors.NOT_FOUND();
      const { effort, round } = held;
      const others = (await readRounds(open, { effortId: effort.id })).filter(({ id }) => id !== round.id);
      const refusal = refuseChanging(round) ?? refuseName(input.round.name, others);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await writeRound(open, round.id, input.round);
      return roundIn(open, effort, round.id, services.clock.now());
    }),
  ),

  removeRound: api.cases.removeRound.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdRound(open, input.caseRoundId);
      if (held === undefined) throw errors.NOT_FOUND();
      const cases = await readCases(open, { caseRoundIds: [held.round.id] });
      await deleteSheetsAndLinks(
        open,
        cases.map(({ waveId }) => waveId),
      );
      await deleteRound(open, held.round.id);
      return { removed: true as const };
    }),
  ),

  openRound: api.cases.openRound.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdRound(open, input.caseRoundId);
      if (held === undefined) throw errors.NOT_FOUND();
      const { effort, round } = held;
      const now = services.clock.now();
      const { hindrances } = await roundIn(open, effort, round.id, now);
      const refusal = refuseOpening(round, hindrances);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await openCaseRound(open, effort, round.id, { secret: services.secret, day: dayOf(now) });
      return roundIn(open, effort, round.id, now);
    }),
  ),

  closeRound: api.cases.closeRound.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdRound(open, input.caseRoundId);
      if (held === undefined) throw errors.NOT_FOUND();
      const refusal = refuseClosing(held.round);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const now = services.clock.now();
      await closeCaseRound(open, held.effort, held.round.id, dayOf(now));
      return roundIn(open, held.effort, held.round.id, now);
    }),
  ),

  results: api.cases.results.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [round] = await readRounds(open, input);
      if (round === undefined) throw errors.NOT_FOUND();
      const results = await readResults(open, round.id);
      if (results === undefined) throw errors.CONFLICT({ message: refuseResults(round) ?? "" });
      return results;
    }),
  ),

  addCase: api.cases.addCase.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdRound(open, input.caseRoundId);
      if (held === undefined) throw errors.NOT_FOUND();
      const refusal = refuseChanging(held.round);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const now = services.clock.now();
      await checkCase(open, held, input.case, undefined, now);
      const place = { id: crypto.randomUUID(), waveId: crypto.randomUUID(), caseRoundId: held.round.id };
      await insertCase(open, held.effort, { ...place, case: input.case, recordedBy: user.name });
      return caseIn(open, place.id);
    }),
  ),

  changeCase: api.cases.changeCase.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdCase(open, input.caseId);
      if (held === undefined) throw errors.NOT_FOUND();
      const { round, stored } = held;
      const refusal = refuseChanging(round) ?? refuseChangingWithdrawn(stored);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const now = services.clock.now();
      await checkCase(open, held, input.case, stored.id, now);
      const { recordedBy, ...consent } = stored.consent;
      const isSame = JSON.stringify(plain(consent)) === JSON.stringify(plain(input.case.consent));
      const writing = { ...input, recordedBy: isSame ? recordedBy : user.name };
      await writeCaseRow(open, writing);
      await writeMembers(open, writing);
      return caseIn(open, stored.id);
    }),
  ),

  removeCase: api.cases.removeCase.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdCase(open, input.caseId);
      if (held === undefined) throw errors.NOT_FOUND();
      const refusal = refuseChanging(held.round);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await deleteCase(open, held.stored.id);
      return { removed: true as const };
    }),
  ),

  withdraw: api.cases.withdraw.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const held = await holdCase(open, input.caseId);
      if (held === undefined) throw errors.NOT_FOUND();
      const { effort, round, stored } = held;
      const now = services.clock.now();
      if (stored.withdrawnOn === null) {
        const closedOn = round.status === "open" ? dayOf(now) : null;
        await withdrawConsent(open, stored, { withdrawnOn: todayIn(effort, now), closedOn });
      }
      return caseIn(open, stored.id);
    }),
  ),
};

type Held = { readonly effort: Effort; readonly round: StoredRound };

/**
 * A round with its effort, which nobody else changes, opens, closes or deletes until the transaction ends; undefined
 * when the organisation has no such round.
 */
async function holdRound(open: Open, caseRoundId: string): Promise<Held | undefined> {
  const [before] = await readRounds(open, { caseRoundId });
  if (before === undefined) return undefined;
  await holdWaves(open, before.effortId);
  const [round] = await readRounds(open, { caseRoundId });
  const [effort] = await readEfforts(open, before.effortId);
  return round && effort && { effort, round };
}

async function holdCase(open: Open, caseId: string): Promise<(Held & { readonly stored: StoredCase }) | undefined> {
  const [before] = await readCases(open, { caseId });
  const held = before && (await holdRound(open, before.caseRoundId));
  const [stored] = await readCases(open, { caseId });
  return held && stored && { ...held, stored };
}

/** @throws ORPCError for a case that cannot be kept. The transaction is in the role `ir_app` before and after. */
async function checkCase(open: Open, { effort, round }: Held, wanted: NewCase, caseId: string | undefined, now: Date) {
  const cases = await readCases(open, { caseRoundIds: [round.id] });
  const people = await readPeople(open, effort.id);
  await changeRole(open, "ir_app");
  const others = cases.filter(({ id }) => id !== caseId);
  const refusal = refuseCase(wanted, { effort, people, others, today: todayIn(effort, now) });
  if (refusal === undefined) return;
  const { path, message } = refusal;
  throw new ORPCError("VALIDATION", {
    status: 422,
    message: `Nothing was kept. ${message}`,
    data: { issues: [{ path: ["case", ...path], message }] },
  });
}

function refuseChangingWithdrawn({ label, withdrawnOn }: StoredCase): string | undefined {
  return withdrawnOn === null
    ? undefined
    : `The client of “${label}” took their consent back, so the case cannot be changed. Please remove it.`;
}

/** In one order, for comparing. */
function plain({ by, on, how }: NewCase["consent"]): readonly string[] {
  return [by, on, how];
}

async function roundIn(open: Open, effort: Effort, caseRoundId: string, now: Date): Promise<CaseRound> {
  const [round] = await readWholeRounds(open, effort, { caseRoundId }, todayIn(effort, now));
  if (round === undefined) throw new Error("A round was lost inside one transaction.");
  return round;
}

async function caseIn(open: Open, caseId: string): Promise<ClientCase> {
  const found = await readWholeCase(open, caseId);
  if (found === undefined) throw new Error("A case was lost inside one transaction.");
  return found;
}

function todayIn({ timeZone }: Effort, now: Date): string {
  return dayIn(timeZone, now);
}

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}
