import type { Dimension } from "@interrelate/contract";
import { measurePhrase } from "@interrelate/pictures";
import type { StructureReach, Track } from "@interrelate/work";
import { counted, listed, longDay, numberWord } from "../../ui/words.ts";

const TRACK: Record<Track, string> = { leadership: "Leadership track", frontLine: "Front-line track" };

/** The words of the page that lists the links of an effort. */
export const linksTexts = {
  title: (count: number) =>
    count === 0
      ? "This effort stands by itself so far"
      : `This effort is linked with ${count === 1 ? "another one" : `${numberWord(count)} others`}`,
  subtitle:
    "Those who lead can work on how they coordinate with one another, as the front line does: two efforts, each with its own rounds, looked at beside each other.",
  list: "Links",
  none: "Link it with the effort of those who lead this work, or of the front line that it leads.",
  tracks: TRACK,
  leads: (leadership: string, frontLine: string) => `“${leadership}” leads “${frontLine}”`,
  paired: (count: number) =>
    count === 0
      ? "No workgroups are paired yet."
      : `${counted(count, "workgroup is", "workgroups are")} the same people in both:`,
  pairOf: (one: string, other: string) => (isSame(one, other) ? one : `${one}, at the front line: ${other}`),
  look: "Look at both beside each other",
  lookAt: (leadership: string, frontLine: string) =>
    `Look at both beside each other: “${leadership}” and “${frontLine}”`,
  change: "Change",
  changeOf: (leadership: string, frontLine: string) => `Change the link of “${leadership}” and “${frontLine}”`,
  remove: {
    deed: "Take away",
    of: (leadership: string, frontLine: string) => `Take away the link of “${leadership}” and “${frontLine}”`,
    title: "Take this link away?",
    words: "Both efforts stay as they are, with all their results. They can be linked again.",
    yes: "Take it away",
    no: "Keep it",
    failed: "The link was not taken away",
    done: "The link was taken away. Both efforts stay as they are.",
  },
  start: "Link another effort",
  nothingToLink: "There is no other effort here that this one could be linked with.",
  startAnother: "Start another effort",
  kept: "Everything is as it was.",
} as const;

/** The words of the form for a link. */
export const formTexts = {
  create: "Link this effort",
  changing: (leadership: string, frontLine: string) => `The link of “${leadership}” and “${frontLine}”`,
  other: "The other effort",
  role: "This effort is",
  roles: {
    leadership: { label: "the leadership track", description: "Its work is to lead the other one." },
    frontLine: { label: "the front-line track", description: "Its work is led by the other one." },
  } satisfies Record<Track, { label: string; description: string }>,
  note: "What the two have to do with each other",
  noteHint: "Optional, for everybody who looks at them.",
  pairs: "The same people in both",
  pairsHint:
    "For each workgroup of the leadership track, the workgroup of the front-line track that its people are there. Workgroups that are called the same are chosen already; please check them.",
  pair: (workgroup: string) => `“${workgroup}” at the front line`,
  nobody: "not a workgroup there",
  taken: (workgroup: string) => `${workgroup} (paired already)`,
  save: { create: "Link them", change: "Save" },
  cancel: { create: "Not now", change: "Keep as it was" },
  failed: "The link was not saved",
  kept: "What you chose is still here.",
  saved: "Saved.",
} as const;

/** The words of the page with both tracks beside each other. */
export const texts = {
  back: "Links of this effort",
  rounds: "Which rounds stand beside each other",
  round: TRACK,
  roundOf: (round: string, track: Track) => `${round} · ${TRACK[track]}`,
  track: TRACK,
  subtitle: (leadership: string, frontLine: string) => `${leadership} beside ${frontLine}.`,
  rests: (effort: string, wave: string, answered: number | null, invited: number | null) =>
    `“${effort}”, ${wave} (${answered === null ? "the number who answered is hidden" : `${answered}${invited === null ? "" : ` of ${invited}`} answered`})`,
  experience: (track: Track) => `${TRACK[track]}, ties between its workgroups`,
  ruled:
    "A difference is called clear only when it is larger than both intervals together leave open, and chance would hardly make one so large in any of the figures compared. Intervals that meet are never called different.",
  cutoffsDiffer: "The two efforts use different cut-offs; the thin lines are those of the front-line track.",
  onlyIn: (track: Track, dimensions: readonly Dimension[]) =>
    `Only the ${TRACK[track].toLowerCase()} was asked about ${listed(dimensions.map((each) => measurePhrase(each)))}; that is compared with nothing.`,
  instruments: (leadership: string, frontLine: string) =>
    `The rounds used different questionnaires, “${leadership}” and “${frontLine}”. The same dimension may have been asked in other words, which alone can move answers.`,
  hiddenIn: (track: Track, dimensions: readonly Dimension[]) =>
    `In the ${TRACK[track].toLowerCase()} ${listed(dimensions.map((each) => measurePhrase(each)))} ${dimensions.length === 1 ? "is" : "are"} hidden, to protect those who answered.`,
  pairs: {
    heading: "The same people in both tracks",
    title: "How the same people are experienced, and experience others, in both tracks",
    lead: (shared: number | null) =>
      `Do they coordinate with others who lead as they do with those they lead? Pooled over their published ties with other workgroups, on ${shared === null ? "the index of all dimensions asked" : `the mean of the ${shared === 1 ? "one dimension" : `${numberWord(shared)} dimensions`} that both rounds asked`}.`,
    none: "Name the workgroups that are the same people in both tracks; then this page shows how they are experienced in each.",
    change: "Pair workgroups",
    received: "How others experience them",
    given: "How they experience others",
    /** In a picture and its table, where the name in the leadership track stands once. */
    figuresOf: (leadership: string, frontLine: string) =>
      isSame(leadership, frontLine) ? frontLine : `${frontLine} (leadership track: ${leadership})`,
    columns: { group: "Workgroup", row: "Figure", series: "Track" },
    apart: {
      received: (who: readonly string[], track: Track) =>
        `Others experience ${listed(who)} as clearly stronger in the ${TRACK[track].toLowerCase()}.`,
      given: (who: readonly string[], track: Track) =>
        `${capital(listed(who))} experience others as clearly stronger in the ${TRACK[track].toLowerCase()}.`,
    },
    noneApart: "No pair of figures that is shown differs clearly.",
    hidden: (whom: readonly string[]) =>
      `Not everything is shown of ${listed(whom)}: a figure is hidden to protect those who answered, because a workgroup is told together with others, or because it was not part of that round.`,
  },
  structures: {
    heading: "Structures",
    lead: "What each track has named, and whom it takes in. What nobody has named may still be there.",
    none: "Neither track has named its structures yet.",
    toStructures: (effort: string) => `Structures of “${effort}”`,
    kind: "Kind",
    nothing: "none named",
    reach: ({ name, workgroups: { full, partial, none, unknown } }: StructureReach) => {
      const all = full + partial + none + unknown;
      const fully = partial === 0 || full === 0 ? "" : `, ${numberWord(full)} of them fully`;
      const how = partial > 0 && full === 0 ? "partly" : partial === 0 && full > 0 ? "fully" : "";
      const inside =
        full + partial === 0
          ? unknown === all
            ? "nobody has judged whom it takes in"
            : "takes in no workgroup"
          : `takes in ${numberWord(full + partial)} of ${numberWord(all)} workgroups${how && ` ${how}`}${fully}`;
      return `${name}: ${inside}${unknown > 0 && unknown < all ? `; ${numberWord(unknown)} not judged` : ""}.`;
    },
    both: (kinds: readonly string[]) => `Both tracks have named ${listed(kinds)}.`,
    onlyIn: (track: Track, kinds: readonly string[]) =>
      `Only the ${TRACK[track].toLowerCase()} has named ${listed(kinds)}.`,
    file: "structures-of-both-tracks",
    download: "Download as CSV",
  },
  time: {
    heading: "Rounds in time",
    order: "Closed rounds of both tracks, earliest first; those shown above are marked.",
    columns: { when: "When", track: "Track", round: "Round" },
    shown: "shown above",
    noDay: "day not known",
    span: (openedOn: string | null, closedOn: string | null) =>
      openedOn === null || closedOn === null || openedOn === closedOn
        ? longDay(closedOn ?? openedOn ?? "")
        : `${longDay(openedOn)} to ${longDay(closedOn)}`,
    far: (days: number) =>
      `The two rounds were measured more than half a year apart, about ${counted(Math.round(days / 30.44), "month", "months")}. What differs may be time, not the track.`,
    near: "The two rounds were measured within half a year of each other.",
    unknown: "When the two rounds were measured is not known, so time may be part of what differs.",
  },
  questions: "To talk about",
  questionsLead: "Chosen from what the figures show. They ask, and accuse nobody.",
  picture: { dimensions: "two-tracks", pairs: "same-people" },
  source: (organization: string, efforts: readonly string[], synthetic: boolean) =>
    `${organization}, ${listed(efforts)}${synthetic ? ". Synthetic data: a fictional organization" : ""}. Made with Interrelate.`,
  gone: {
    title: "This link is not there any more",
    words: "Somebody has taken it away, or one of its efforts. The other effort is as it was.",
  },
  notYet: {
    title: "Both tracks stand beside each other once each has results",
    words: (efforts: readonly string[]) =>
      `${listed(efforts.map((effort) => `“${effort}”`))} ${efforts.length === 1 ? "has" : "have"} no closed wave yet.`,
    go: (effort: string) => `Go to the waves of “${effort}”`,
  },
} as const;

function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
