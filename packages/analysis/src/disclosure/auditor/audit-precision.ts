import { PLAIN_RATERS } from "../threshold.ts";
import type { World } from "./attackers-world.ts";
import type { PrecisionFinding } from "./findings.ts";
import { printedDecimals } from "./printed-decimals.ts";

/** Probabilities have three decimals, everything else two. */
const MOST_DECIMALS = 2;
const DECIMALS_BY_KEY: Readonly<Record<string, number>> = { p: 3, holm: 3 };

/**
 * Finds figures printed more finely than protected output prints anything: means of whole answers tell how many people
 * they are about when they have enough decimals, and rounding is what a few skippers hide behind.
 */
export function auditPrecision(world: World): PrecisionFinding[] {
  return world.snapshots.flatMap(({ position, analyses, changes }) => [
    ...analyses.flatMap(({ wave, site, analysis }) => {
      const place = { what: "precision", snapshot: position, wave, site } as const;
      const fine = [...finerThan(analysis, "", MOST_DECIMALS), ...analysis.ties.flatMap(finerTie)];
      return fine.map(({ path, value }) => ({ ...place, path, value }));
    }),
    ...changes.flatMap((change) =>
      finerThan(change, "change", MOST_DECIMALS).map(({ path, value }) => {
        return { what: "precision", snapshot: position, wave: change.after, site: null, path, value } as const;
      }),
    ),
  ]);
}

interface Fine {
  readonly path: string;
  readonly value: number;
}

function finerThan(value: unknown, path: string, decimals: number): Fine[] {
  if (typeof value === "number") return printedDecimals(value) > decimals ? [{ path, value }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    finerThan(own, path === "" ? key : `${path}.${key}`, DECIMALS_BY_KEY[key] ?? MOST_DECIMALS),
  );
}

type PrintedTie = World["snapshots"][number]["analyses"][number]["analysis"]["ties"][number];

/** Without plain figures, or a number of its own, a dimension has one decimal and so has its interval. */
function finerTie(tie: PrintedTie): Fine[] {
  const scores = Object.entries({ communication: tie.communication, relationship: tie.relationship, ...tie.items });
  const name = `ties ${tie.from} > ${tie.to}`;
  const plain = tie.sd !== null;
  const oneDecimal = (path: string, value: number | null): Fine[] =>
    value !== null && printedDecimals(value) > 1 ? [{ path: `${name} ${path}`, value }] : [];
  const ends = plain ? [] : [...oneDecimal("low", tie.low), ...oneDecimal("high", tie.high)];
  const blunt = scores.filter(([, { n }]) => !plain || n === null || n < PLAIN_RATERS);
  return [
    ...ends,
    ...blunt.flatMap(([score, { mean, low, high }]) => [
      ...oneDecimal(`${score} mean`, mean),
      ...oneDecimal(`${score} low`, low),
      ...oneDecimal(`${score} high`, high),
    ]),
  ];
}
