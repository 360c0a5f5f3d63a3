import { DIMENSIONS, FREQUENCY_CATEGORIES, type WideMapping, type WidePreview } from "@interrelate/contract";
import { shorten } from "../read-csv.ts";
import type { WideRatings } from "./collect-wide.ts";
import { nameOfRow, type RatingReading, type RespondentReading } from "./read-respondent.ts";

type Outcome = NonNullable<WidePreview["outcome"]>;

/** What a wide file becomes, in numbers, names and words. */
export function outcomeOf({ ratings, emptyRows, tooFew, examples }: WideRatings, { kinds }: WideMapping): Outcome {
  const workgroups = ratings.workgroups.map((name, position) => ({
    name,
    kind: kinds.find(({ group }) => group === name)?.kind ?? ("worker" as const),
    respondents: new Set(ratings.sheets.filter(({ group }) => group === position).map(({ respondent }) => respondent))
      .size,
  }));
  return {
    rows: ratings.rows,
    emptyRows,
    respondents: ratings.respondents.length,
    ratings: ratings.sheet.length,
    doesNotWorkWith: ratings.worksWith.filter((worksWith) => !worksWith).length,
    tooFew,
    workgroups,
    sites: [...ratings.sites],
    waves: [...ratings.waves],
    examples: examples.map(exampleOf),
    warnings: smallGroups(workgroups, new Set(ratings.rated)),
    rejected: [...ratings.rejected],
  };
}

const FEWEST = 3;

/** A file tells no headcounts, so a rated workgroup that is one or two people can only be suspected from who answered. */
function smallGroups(workgroups: Outcome["workgroups"], rated: ReadonlySet<number>): string[] {
  return workgroups.flatMap(({ name, respondents }, position) => {
    if (!rated.has(position) || respondents === 0 || respondents >= FEWEST) return [];
    return [
      `Only ${respondents === 1 ? "one person" : "two people"} from ${name} answered. If the workgroup is no larger than that, its ratings are ratings of persons: please import it only with their consent, or leave its columns out.`,
    ];
  });
}

function exampleOf({ line, respondent, group, site, wave, ratings }: RespondentReading): Outcome["examples"][number] {
  const place = site === "" ? "" : `, site ${shorten(site)}`;
  const who = respondent === nameOfRow(line) ? `The person in line ${line}` : `${shorten(respondent)} (line ${line})`;
  return {
    who: `${who} belongs to ${shorten(group)}${place}, wave ${shorten(wave)}`,
    says: ratings.slice(0, MOST_SAID).map(sayingOf),
  };
}

/** As many ratings of one respondent are told. */
const MOST_SAID = 12;

/** What the items are called, in their order. */
const WORDS = ["frequency", "timely", "accurate", "problem-solving", "shared goals", "shared knowledge", "respect"];

function sayingOf({ rated, worksWith, answers }: RatingReading): string {
  const about = shorten(rated);
  if (!worksWith) return `Does not work with ${about}.`;
  const given = WORDS.flatMap((word, item) => {
    const answer = answers[item] ?? 0;
    if (answer === 0) return [];
    const frequency = item === 0 ? FREQUENCY_CATEGORIES[answer - 1] : undefined;
    return [`${word} ${frequency?.replaceAll("_", " ") ?? `${answer} of 5`}`];
  });
  const skipped = DIMENSIONS.length - given.length;
  return `About ${about}: ${given.join(", ")}${skipped === 0 ? "" : `; ${skipped} skipped`}.`;
}
