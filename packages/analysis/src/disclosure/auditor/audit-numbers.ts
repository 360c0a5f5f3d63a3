import type { Pattern, ReadSnapshot, World } from "./attackers-world.ts";
import type { NumberFinding } from "./findings.ts";
import { knownPeople } from "./known-people.ts";
import { boundsOf } from "./linear-bounds.ts";
import { between, fixed, MANY, type NumberCell, type NumberKnowledge } from "./number-knowledge.ts";
import type { PublishedTable } from "./published-tables.ts";
import { isCounted } from "./scored-items.ts";

/**
 * Attacks hidden numbers of raters and of people: sites of a tie by subtraction from its total, ties by subtraction from
 * figures pooled over more than the shown ones, people who left between two snapshots, raters outside a linked contrast,
 * and response counts. The attacker knows which sites have raters at all and, beside shown sites, which of them are
 * below the threshold; a rater of a tie is one of the people who answered in the group at the site.
 */
export function auditNumbers(
  world: World,
  tables: readonly (readonly PublishedTable[])[],
  threshold: number,
): NumberFinding[] {
  const waves = [...new Set(world.snapshots.flatMap((snapshot) => snapshot.waves))];
  const determined = waves.flatMap((wave) => {
    const knowledge = numbersOf(world, wave, threshold);
    for (const [position, own] of tables.entries()) {
      for (const table of own) {
        if (table.kind === "counts" && table.wave === wave) knownPeople(knowledge, table, position, world, threshold);
      }
    }
    return knowledge.targets.flatMap(({ unknowns, ...target }): NumberFinding[] => {
      const sum = { coefficients: new Map(unknowns.map((unknown) => [unknown, 1])), constant: 0 };
      const [low, high] = boundsOf(sum, knowledge);
      return Math.min(high, threshold - 1) - low < 1 - 1e-6 ? [{ what: "number", wave, ...target }] : [];
    });
  });
  return [...determined, ...leftOutOfContrasts(world, threshold)];
}

function numbersOf(world: World, wave: string | null, threshold: number): NumberKnowledge {
  const cells = cellsOf(world, wave);
  const knowledge: NumberKnowledge = { limits: cells.map(() => MANY), known: [], targets: [], cells };
  for (const snapshot of world.snapshots) {
    for (const tie of world.patterns.keys()) readTie(knowledge, world, snapshot, wave, tie, threshold);
    readMargins(knowledge, world, snapshot, wave);
  }
  return knowledge;
}

function cellsOf({ patterns, snapshots }: World, wave: string | null): NumberCell[] {
  const found = new Map<string, NumberCell>();
  for (const [tie, own] of patterns.entries()) {
    for (const pattern of own.filter((one) => one.wave === wave)) {
      const held = snapshots.filter((snapshot) => counts(pattern, snapshot)).map(({ position }) => position);
      if (held.length === 0) continue;
      const key = JSON.stringify([tie, pattern.site, held]);
      const before = found.get(key);
      const unknown = before?.unknown ?? found.size;
      const n = (before?.n ?? 0) + pattern.raters;
      found.set(key, { unknown, tie, site: pattern.site, snapshots: held, n });
    }
  }
  return [...found.values()];
}

function counts(pattern: Pattern, { position, form }: ReadSnapshot): boolean {
  return pattern.snapshots.includes(position) && isCounted(pattern.answered, form);
}

function readTie(
  { known, targets, cells }: NumberKnowledge,
  world: World,
  snapshot: ReadSnapshot,
  wave: string | null,
  tie: number,
  threshold: number,
): void {
  const { position } = snapshot;
  const [from, to] = [world.groups[Math.floor(tie / world.groups.length)]!, world.groups[tie % world.groups.length]!];
  const here = cells.filter((cell) => cell.tie === tie && cell.snapshots.includes(position));
  if (here.length === 0) return;
  const total = snapshot.printed(wave, null, tie)?.n ?? null;
  if (total !== null) known.push(fixed(here, total));
  else if (raters(here) < threshold) {
    known.push(between(here, 0, threshold - 1));
    targets.push({ unknowns: unknownsOf(here), from, to, who: "the tie", snapshot: position, n: raters(here) });
  }
  const sites = [...new Set(here.map(({ site }) => site))].map((site) => {
    const own = here.filter((cell) => cell.site === site);
    return { site, own, n: site === null ? null : (snapshot.printed(wave, site, tie)?.n ?? null) };
  });
  const smallest = Math.min(MANY, ...sites.flatMap(({ n }) => n ?? []));
  for (const { site, own, n } of sites) {
    const isSmall = raters(own) < threshold;
    if (n !== null) known.push(fixed(own, n));
    else if (total !== null) {
      const why = isCalledSmall(snapshot, wave, site, { from, to });
      const isKnown = smallest < MANY;
      const most = site === null ? MANY : Math.max(threshold, smallest);
      if (why || (isKnown && isSmall)) known.push(between(own, 1, threshold - 1));
      else known.push(between(own, isKnown && site !== null ? threshold : 1, most));
      const who = site === null ? "no site" : `site ${site}`;
      if (isSmall) targets.push({ unknowns: unknownsOf(own), from, to, who, snapshot: position, n: raters(own) });
    }
  }
  for (const other of world.snapshots) {
    const left = here.filter((cell) => !cell.snapshots.includes(other.position));
    if (total === null || left.length === 0 || raters(left) >= threshold) continue;
    const who = `not in snapshot ${other.position}`;
    targets.push({ unknowns: unknownsOf(left), from, to, who, snapshot: position, n: raters(left) });
  }
}

/** Whether it was told that a hidden site has too few raters, rather than that it is hidden together with others. */
function isCalledSmall(
  { analyses }: ReadSnapshot,
  wave: string | null,
  site: string | null,
  names: { from: string; to: string },
): boolean {
  const own = analyses.filter((one) => site !== null && one.wave === wave && one.site === site);
  return own.some(({ analysis }) =>
    analysis.suppressed.some(
      ({ path, from, to, why }) => path === "ties" && from === names.from && to === names.to && why === "tooFewRaters",
    ),
  );
}

/** Numbers pooled over more than the shown ties, which they must not be, tell how many raters the hidden ones have. */
function readMargins(
  { known, cells }: NumberKnowledge,
  world: World,
  snapshot: ReadSnapshot,
  wave: string | null,
): void {
  for (const { site, analysis } of snapshot.analyses.filter((one) => one.wave === wave)) {
    const shown = analysis.ties.reduce((sum, { n }) => sum + (n ?? 0), 0);
    const hidden = new Set(analysis.ties.filter(({ n }) => n === null).map(world.tieOf));
    const isIn = (cell: NumberCell) => hidden.has(cell.tie) && (site === null || cell.site === site);
    const rest = cells.filter((cell) => cell.snapshots.includes(snapshot.position) && isIn(cell));
    const totals = [analysis.index.n, analysis.input.used, (analysis.within.n ?? 0) + (analysis.between.n ?? 0)];
    const isTold = rest.length > 0 && totals.some((total) => total === shown + raters(rest));
    if (isTold) known.push(fixed(rest, raters(rest)));
  }
}

/** In each wave the raters outside a linked contrast are the tie's raters less the linked ones. */
function leftOutOfContrasts(world: World, threshold: number): NumberFinding[] {
  return world.snapshots.flatMap((snapshot) =>
    snapshot.changes.flatMap(({ before, after, ties }) =>
      ties.flatMap((change) => {
        if (change.paired !== true) return [];
        const { from, to, nBefore } = change;
        return [before, after].flatMap((wave): NumberFinding[] => {
          const total = snapshot.printed(wave, null, world.tieOf(change))?.n ?? 0;
          const n = total - (nBefore ?? 0);
          const who = `outside the contrast of ${before} and ${after}`;
          const open = n <= 0 || n >= threshold;
          return open ? [] : [{ what: "number", snapshot: snapshot.position, wave, from, to, who, n }];
        });
      }),
    ),
  );
}

function raters(cells: readonly NumberCell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0);
}

function unknownsOf(cells: readonly NumberCell[]): number[] {
  return cells.map(({ unknown }) => unknown);
}
