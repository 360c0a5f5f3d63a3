import { type Inclusions, levelOf } from "./spans.ts";

/** What a structure can be to a pair: it spans both, it takes in one side fully and the other not at all, or neither. */
export type Standing = "spans" | "oneSided" | "apart";

const LEVELS = ["none", "partial", "full"] as const;

/**
 * Every way a structure may stand to a pair, as far as it has been judged: one way when both workgroups are judged,
 * otherwise each way that some judgement of the rest would lead to.
 */
export function standings(structure: Inclusions, a: string, b: string): Set<Standing> {
  const [ones, others] = [a, b].map((side) => {
    const level = levelOf(structure, side);
    return level === "unknown" ? LEVELS : [level];
  });
  return new Set((ones ?? []).flatMap((one) => (others ?? []).map((other) => standingOf(one, other))));
}

/** The side that a structure takes in fully while it leaves the other out; null where it does not. */
export function onlySide(structure: Inclusions, a: string, b: string): string | null {
  const [one, other] = [levelOf(structure, a), levelOf(structure, b)];
  if (one === "full" && other === "none") return a;
  return other === "full" && one === "none" ? b : null;
}

function standingOf(one: (typeof LEVELS)[number], other: (typeof LEVELS)[number]): Standing {
  if (one !== "none" && other !== "none") return "spans";
  return one === "full" || other === "full" ? "oneSided" : "apart";
}
