import * as z from "zod";
import { waveStatus } from "./efforts.ts";
import { day, dimension, id, isOneLine, NOT_ONE_LINE, name } from "./words.ts";

/**
 * Case-level networks: the roles around one consenting client, asked about the work for that client. They have ties of
 * their own, which are never mixed with those of a wave.
 */

/** The most cases of a round, and the most people around one client. */
export const MOST_CASES = 200;
export const MOST_CASE_MEMBERS = 30;
/** Fewer cases than this say nothing about how roles work together: a tie between roles needs as many. */
export const FEWEST_CASES = 3;

/**
 * What the results of a round tell: ties between roles over all its cases, or each case's network as a whole. Never both:
 * together they would give away what single people answered.
 */
export const caseTells = z.enum(["roles", "cases"]);
export type CaseTells = z.infer<typeof caseTells>;

/** How the client agreed that the people around them are asked about the work for them. */
export const caseConsent = z.object({
  by: z.enum(["client", "representative"]),
  on: day,
  /** How it was given, for example "signed form". */
  how: z
    .string()
    .trim()
    .min(3, "Please say how it was given.")
    .max(200, "At most 200 characters.")
    .refine(isOneLine, NOT_ONE_LINE),
});
export type CaseConsent = z.infer<typeof caseConsent>;

/** Somebody around the client, in one of their workgroups; the client may be among them. */
export const caseMember = z.object({ participantId: id, workgroupId: id });
export type CaseMember = z.infer<typeof caseMember>;

export const newCase = z.object({
  /** What the case is called on screens and survey pages: a code, never the client's name. */
  label: name,
  /** The workgroup of clients that this client belongs to; it is rated by everybody around. */
  clientWorkgroupId: id,
  consent: caseConsent,
  members: z
    .array(caseMember)
    .min(3, "Please name at least three people around the client.")
    .max(MOST_CASE_MEMBERS, "At most thirty people.")
    .refine(
      (all) => new Set(all.map(({ participantId }) => participantId)).size === all.length,
      "Somebody stands here twice. Each person answers once about a case.",
    ),
});
export type NewCase = z.infer<typeof newCase>;

export const clientCase = newCase.extend({
  id,
  /** The wave in which the people around this client answer; its letters and links are those of a wave. */
  waveId: id,
  /** Fewer than were named once somebody was erased or the time to keep people is over. */
  members: z.array(caseMember),
  consent: caseConsent.extend({ recordedBy: z.string() }),
  /** When the client took the consent back; null while it holds. Answers are deleted on that day. */
  withdrawnOn: day.nullable(),
});
export type ClientCase = z.infer<typeof clientCase>;

export const newCaseRound = z.object({ name, tells: caseTells });
export type NewCaseRound = z.infer<typeof newCaseRound>;

/** Cases that are asked about and told together. */
export const caseRound = newCaseRound.extend({
  id,
  effortId: id,
  status: waveStatus,
  openedOn: day.nullable(),
  closedOn: day.nullable(),
  threshold: z.number().int(),
  /** Sheets asked for: one for each person in each case. */
  asked: z.number().int(),
  /**
   * Sheets finished, rounded down to multiples of the threshold; null when there are not that many. Of a round that tells
   * cases, each case is rounded by itself while it is open, and once it has closed these are the people behind the networks
   * that are told, null when none is: so no number leaves that of a hidden network.
   */
  answered: z.number().int().nullable(),
  /** Why it cannot be opened yet, and what to do, as sentences; empty when it can. */
  hindrances: z.array(z.string()),
  /** What whoever opens it should know, as sentences: for example a network too small to be told. */
  cautions: z.array(z.string()),
  /** Whether nothing of a draft could be told as it is, however many answer; `cautions` say why. */
  tellsNothing: z.boolean(),
  cases: z.array(clientCase),
});
export type CaseRound = z.infer<typeof caseRound>;

const maybe = z.number().nullable();
/** A mean on the scored scale with its 95 per cent interval; all null when hidden. */
const caseFigure = z.object({ mean: maybe, low: maybe, high: maybe });

/** How one role experiences another over all cases in which both take part. */
export const caseTie = caseFigure.extend({
  from: id,
  to: id,
  /** People who rated; null when hidden. */
  raters: maybe,
  /**
   * Cases in which both roles take part, whether anybody answered there or not; null when hidden. In how many somebody
   * answered is not told: around each client it is known who is in the role, and so who then did not answer.
   */
  cases: maybe,
  dimensions: z.record(dimension, caseFigure),
});
export type CaseTie = z.infer<typeof caseTie>;

/** One case's network as a whole: everybody's ratings of every role around the client. */
export const caseNetwork = caseFigure.extend({
  caseId: id,
  /** People who rated; null when hidden. */
  raters: maybe,
  dimensions: z.record(dimension, caseFigure),
});
export type CaseNetwork = z.infer<typeof caseNetwork>;

/** What is told about a closed round, computed once when it closes; it stays as it was. */
export const caseResults = z.discriminatedUnion("tells", [
  z.object({ tells: z.literal("roles"), ties: z.array(caseTie) }),
  z.object({ tells: z.literal("cases"), networks: z.array(caseNetwork) }),
]);
export type CaseResults = z.infer<typeof caseResults>;
