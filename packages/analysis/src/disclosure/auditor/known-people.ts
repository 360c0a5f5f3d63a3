import type { ResponseCount } from "../publishable-counts.ts";
import type { World } from "./attackers-world.ts";
import { between, fixed, MANY, type NumberKnowledge } from "./number-knowledge.ts";
import type { PublishedTable } from "./published-tables.ts";

type CountsTable = Extract<PublishedTable, { kind: "counts" }>;
type Person = ResponseCount & { readonly unknown: number };

/**
 * Adds what published response counts say: how many people of a group answered at a site. A group's count is the sum
 * over its sites; a site's count is the sum over those of the told groups whose invited and answered people add up to
 * it, when only one choice of them does. Nobody rates a tie without having answered.
 */
export function knownPeople(
  knowledge: NumberKnowledge,
  { counts, people, inSteps }: CountsTable,
  snapshot: number,
  world: World,
  threshold: number,
): void {
  const { limits, known, targets } = knowledge;
  const cells = people
    .filter(({ answered }) => answered > 0)
    .map((count): Person => ({ ...count, unknown: limits.push(MANY) - 1 }));
  const slack = inSteps === true ? threshold - 1 : 0;
  for (const cell of cells) known.push(between([cell], 1, MANY), ...ratersAmong(knowledge, cell, snapshot, world));
  for (const group of new Set(cells.map((cell) => cell.group))) {
    const own = cells.filter((cell) => cell.group === group);
    const answered = counts.groups[group]?.answered ?? null;
    if (answered !== null) known.push(between(own, answered, answered + slack));
    const small = answered === null && answeredIn(own) < threshold ? [own] : [];
    const parts = answered === null ? [] : own.filter((cell) => cell.answered < threshold).map((cell) => [cell]);
    for (const secret of [...small, ...parts]) {
      const who = answered === null ? "people who answered" : `people at ${secret[0]!.site ?? "no site"}`;
      const unknowns = secret.map(({ unknown }) => unknown);
      targets.push({ unknowns, from: group, to: null, who, snapshot, n: answeredIn(secret) });
    }
  }
  for (const [site, told] of Object.entries(counts.sites)) {
    const choice = onlyChoice(
      cells.filter((cell) => cell.site === site),
      told,
      slack,
    );
    if (choice !== null) known.push(between(choice, told.answered!, told.answered! + slack));
  }
  if (counts.total.answered !== null && slack === 0 && counts.total.answered === answeredIn(cells)) {
    known.push(fixed(cells, counts.total.answered));
  }
}

/** The raters of each tie at a place are some of the people who answered there. */
function ratersAmong({ cells }: NumberKnowledge, person: Person, snapshot: number, world: World) {
  const from = world.groups.indexOf(person.group);
  const ties = world.groups.map((_, to) => from * world.groups.length + to);
  return ties.flatMap((tie) => {
    const own = cells.filter(
      (cell) => cell.tie === tie && cell.site === person.site && cell.snapshots.includes(snapshot),
    );
    if (from < 0 || own.length === 0) return [];
    const coefficients = new Map([...own.map(({ unknown }) => [unknown, -1] as const), [person.unknown, 1] as const]);
    return [{ source: "tie" as const, coefficients, constant: 0, low: 0, high: MANY }];
  });
}

/** The one choice of cells that gives a printed sum; `null` when nothing was printed, or none or several do. */
function onlyChoice(
  cells: readonly Person[],
  { answered, invited }: { answered: number | null; invited: number | null },
  slack: number,
): readonly Person[] | null {
  if (answered === null || cells.length > 12) return null;
  const choices = Array.from({ length: 2 ** cells.length }, (_, bits) =>
    cells.filter((__, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  ).filter((choice) => {
    const open = invited === null || invitedIn(choice) === invited;
    const sum = answeredIn(choice);
    return open && sum >= answered && sum <= answered + slack;
  });
  return choices.length === 1 ? choices[0]! : null;
}

function answeredIn(counts: readonly ResponseCount[]): number {
  return counts.reduce((sum, { answered }) => sum + answered, 0);
}

function invitedIn(counts: readonly ResponseCount[]): number {
  return counts.reduce((sum, { invited }) => sum + (invited ?? 0), 0);
}
