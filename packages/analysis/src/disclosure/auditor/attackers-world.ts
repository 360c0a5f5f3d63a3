import type { Analysis, Change, Tie } from "../../analysis.ts";
import type { RatingTable } from "../../rating-table.ts";
import type { Snapshot } from "./published-tables.ts";
import { type Form, isCounted } from "./scored-items.ts";

/**
 * Raters of one tie who cannot be told apart by what the attacker knows: same wave and site, same items answered, in
 * the same snapshots, same linked contrasts. Their answers are unknown, between 1 and 5.
 */
export interface Pattern {
  readonly wave: string | null;
  readonly site: string | null;
  readonly answered: readonly boolean[];
  /** Positions of the snapshots that hold these ratings. */
  readonly snapshots: readonly number[];
  /** Linked contrasts that hold these raters, see `linkName`. */
  readonly links: readonly string[];
  readonly raters: number;
}

/** A snapshot as the attacker reads it. */
export interface ReadSnapshot {
  readonly position: number;
  readonly form: Form;
  readonly waves: readonly (string | null)[];
  readonly analyses: readonly { wave: string | null; site: string | null; analysis: Analysis }[];
  readonly changes: readonly Change[];
  /** The printed ties of a wave and place, by tie; `undefined` where nothing was published. */
  readonly printed: (wave: string | null, site: string | null, tie: number) => Tie | undefined;
}

/**
 * Everything an attacker could know without any answer's value: who answered which items where, in which snapshot, and
 * who is linked. Far more than anybody knows; what stays hidden from this attacker stays hidden from others.
 */
export interface World {
  readonly groups: readonly string[];
  readonly items: readonly string[];
  /** By tie, `from * groups + to`. */
  readonly patterns: readonly (readonly Pattern[])[];
  readonly snapshots: readonly ReadSnapshot[];
  readonly tieOf: (names: { from: string; to: string }) => number;
}

/** Reads successive snapshots of the same survey as one world; a rating that did not change is one unknown. */
export function readWorld(snapshots: readonly Snapshot[]): World {
  const groups = [...new Set(snapshots.flatMap(({ ratings }) => ratings.groups))];
  const items = [...new Set(snapshots.flatMap(({ ratings }) => ratings.items))];
  const tieOf: World["tieOf"] = ({ from, to }) => groups.indexOf(from) * groups.length + groups.indexOf(to);
  const read = snapshots.map((snapshot, position) => readSnapshot(snapshot, position, items, tieOf));
  const ratings = new Map<string, Rating>();
  for (const [position, snapshot] of snapshots.entries()) {
    for (const [key, rating] of ratingsOf(snapshot.ratings, items, tieOf)) {
      const known = ratings.get(key) ?? rating;
      known.snapshots.push(position);
      ratings.set(key, known);
    }
  }
  const patterns = patternsOf([...ratings.values()], read, groups.length, tieOf);
  return { groups, items, patterns, snapshots: read, tieOf };
}

/** Names the contrast at a position of a snapshot's contrasts. */
export function linkName(snapshot: number, change: number): string {
  return `${snapshot} ${change}`;
}

interface Rating {
  readonly tie: number;
  readonly person: string;
  readonly wave: string | null;
  readonly site: string | null;
  readonly answered: readonly boolean[];
  readonly snapshots: number[];
}

function readSnapshot(
  { ratings, scoring, tables }: Snapshot,
  position: number,
  items: readonly string[],
  tieOf: World["tieOf"],
): ReadSnapshot {
  const place = (own: number) => items.indexOf(ratings.items[own]!);
  const analyses = tables.flatMap((table) => (table.kind === "analysis" ? [table] : []));
  const ties = new Map<string, Tie>();
  for (const { wave, site, analysis } of analyses) {
    for (const tie of analysis.ties) {
      const key = JSON.stringify([wave, site, tieOf(tie)]);
      if (ties.get(key)?.mean == null) ties.set(key, tie);
    }
  }
  return {
    position,
    form: {
      asked: ratings.items.map((_, own) => place(own)),
      communication: scoring.communication.map(place),
      relationship: scoring.relationship.map(place),
      frequency: scoring.frequency === null ? null : place(scoring.frequency),
      minItems: scoring.minItems,
    },
    waves: ratings.waves.length === 0 ? [null] : ratings.waves,
    analyses,
    changes: tables.flatMap((table) => (table.kind === "change" ? [table.change] : [])),
    printed: (wave, site, tie) => ties.get(JSON.stringify([wave, site, tie])),
  };
}

function ratingsOf(table: RatingTable, items: readonly string[], tieOf: World["tieOf"]): Map<string, Rating> {
  const columns = items.map((item) => table.answers[table.items.indexOf(item)]);
  const ratings = new Map<string, Rating>();
  for (let row = 0; row < table.from.length; row++) {
    const answers = columns.map((column) => column?.[row] ?? Number.NaN);
    const rating: Rating = {
      tie: tieOf({ from: table.groups[table.from[row]!]!, to: table.groups[table.to[row]!]! }),
      person: table.respondents[table.respondent[row]!]!,
      wave: table.waves[table.wave[row]!] ?? null,
      site: table.sites[table.site[row]!] ?? null,
      answered: answers.map((answer) => !Number.isNaN(answer)),
      snapshots: [],
    };
    const { tie, person, wave, site } = rating;
    ratings.set(JSON.stringify([tie, person, wave, site, answers]), rating);
  }
  return ratings;
}

function patternsOf(
  ratings: readonly Rating[],
  snapshots: readonly ReadSnapshot[],
  groups: number,
  tieOf: World["tieOf"],
): Pattern[][] {
  const links = linksOf(ratings, snapshots, tieOf);
  const found = Array.from({ length: groups * groups }, () => new Map<string, Pattern>());
  for (const { tie, person, wave, site, answered, snapshots: held } of ratings) {
    const own = links
      .filter(({ snapshot, waves, people }) => {
        const isIn = held.includes(snapshot.position) && waves.includes(wave) && isCounted(answered, snapshot.form);
        return isIn && people.get(tie)?.has(person) === true;
      })
      .map(({ name }) => name);
    const key = JSON.stringify([wave, site, answered, held, own]);
    const raters = (found[tie]!.get(key)?.raters ?? 0) + 1;
    found[tie]!.set(key, { wave, site, answered, snapshots: held, links: own, raters });
  }
  return found.map((patterns) => [...patterns.values()]);
}

/** Who is in which linked contrast, by tie: everybody who counts in both of its waves. */
function linksOf(ratings: readonly Rating[], snapshots: readonly ReadSnapshot[], tieOf: World["tieOf"]) {
  return snapshots.flatMap((snapshot) =>
    snapshot.changes.map((change, position) => {
      const linked = new Set(change.ties.filter(({ paired }) => paired === true).map(tieOf));
      const waves: (string | null)[] = [change.before, change.after];
      const inWave = waves.map((wave) => {
        const people = new Map<number, Set<string>>();
        for (const rating of ratings) {
          const isIn = rating.wave === wave && rating.snapshots.includes(snapshot.position) && linked.has(rating.tie);
          if (!isIn || !isCounted(rating.answered, snapshot.form)) continue;
          people.set(rating.tie, (people.get(rating.tie) ?? new Set()).add(rating.person));
        }
        return people;
      });
      const people = new Map(
        [...linked].map((tie) => {
          const after = inWave[1]!.get(tie);
          return [tie, new Set([...(inWave[0]!.get(tie) ?? [])].filter((person) => after?.has(person)))];
        }),
      );
      return { name: linkName(snapshot.position, position), snapshot, waves, people };
    }),
  );
}
