import type { Change, TieChange, Workgroup } from "@interrelate/contract";
import type { Role } from "./tie-network.ts";

/** How the tie from one role to another differs between two waves. */
export interface TieShift {
  from: string;
  to: string;
  within: boolean;
  hidden: boolean;
  difference: number | null;
  low: number | null;
  high: number | null;
  nBefore: number | null;
  nAfter: number | null;
  /** The same people compared with themselves, or two samples; null when hidden. */
  paired: boolean | null;
  /** The p-value, Holm-adjusted over the published ties. */
  holm: number | null;
  /** The decimals it is published with: two where few raters stand behind it. */
  holmDecimals: 2 | 3;
  direction: "rise" | "fall" | "steady";
  /** The interval leaves zero out, but not after allowing for how many ties were compared. */
  tentative: boolean;
}

/** The roles of a work process and how their ties changed between two waves. */
export interface ChangeNetwork {
  before: string;
  after: string;
  roles: Role[];
  shifts: TieShift[];
  threshold: number;
}

/** The names of the two waves, the workgroups with what is known of their raters, and the effort's threshold. */
export interface ChangeContext {
  before: string;
  after: string;
  workgroups: readonly Workgroup[];
  raters: ReadonlyMap<string, number | null>;
  threshold: number;
}

const LEVEL = 0.05;

/**
 * Reads the published contrasts between two waves as a network. A tie rises or falls when its 95 % interval leaves
 * zero out, and does so clearly when its Holm-adjusted p is below 0.05; otherwise it is steady, which is not the
 * same as unchanged.
 */
export function changeNetwork(change: Change, context: ChangeContext): ChangeNetwork {
  const roles = context.workgroups.map(({ id, name, kind }) => ({
    id,
    name,
    kind,
    raters: context.raters.get(id) ?? null,
  }));
  const known = new Set(roles.map((role) => role.id));
  const shifts = change.ties.filter((tie) => known.has(tie.from) && known.has(tie.to)).map(shiftOf);
  return { before: context.before, after: context.after, roles, shifts, threshold: context.threshold };
}

function shiftOf({ from, to, difference, low, high, nBefore, nAfter, paired, holm, t }: TieChange): TieShift {
  const within = from === to;
  if (difference === null) {
    const nothing = { difference: null, low: null, high: null, nBefore: null, nAfter: null, paired: null, holm: null };
    return { from, to, within, hidden: true, ...nothing, holmDecimals: 3, direction: "steady", tentative: false };
  }
  const direction = low !== null && low > 0 ? "rise" : high !== null && high < 0 ? "fall" : "steady";
  const tentative = direction !== "steady" && !(holm !== null && holm < LEVEL);
  return {
    from,
    to,
    within,
    hidden: false,
    difference,
    low,
    high,
    nBefore,
    nAfter,
    paired,
    holm,
    holmDecimals: t === null ? 2 : 3,
    direction,
    tentative,
  };
}
