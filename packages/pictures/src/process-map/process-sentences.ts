import { cutoffsFor, settledBandWords } from "../network/band.ts";
import { decimal } from "../network/figure.ts";
import { count } from "../sentences/count.ts";
import { durationWords } from "./duration-words.ts";
import type { PlacedStep } from "./place-process.ts";
import { groupName, stepName } from "./process-names.ts";
import type { DrawnHandOff, HandOffTie, ProcessPicture } from "./process-picture.ts";

type Named = Pick<ProcessPicture, "workgroups">;
type Told = Pick<ProcessPicture, "workgroups" | "cutoffs">;

/** How the lines of a process map are to be read, after what the map is called. */
export function processSubtitle(name: string): string {
  return `${name}. A hand-off is drawn as those who take over experience those who hand over.`;
}

/** A question that invites talk: about the hand-off with the greatest need, else about all. */
export function processQuestion(picture: Pick<ProcessPicture, "handOffs" | "workgroups">): string {
  const first = picture.handOffs.find((handOff) => handOff.rank === 1);
  if (first === undefined || first.need === 0)
    return "Which of these hand-offs does the work depend on most, and how does it feel from both sides?";
  const [giver, receiver] = [groupName(picture, first.giver), groupName(picture, first.receiver)];
  return `What do ${receiver} need from ${giver} when they take over at ${stepName(first.to)}, and what do ${giver} need to give it?`;
}

/** A process map for those who cannot see it: how much of what there is. */
export function processDescription({ content, handOffs }: Pick<ProcessPicture, "content" | "handOffs">): string {
  const unseen = handOffs.filter((handOff) => handOff.tie.state !== "shown").length;
  const apart = unseen === 0 ? "" : `; no tie is shown for ${count(unseen)} of them`;
  return `${content.lanes.length} lanes, ${content.steps.length} steps and ${content.flows.length} flows, of which ${handOffs.length} are hand-offs between workgroups${apart}.`;
}

/** A hand-off in one sentence, with the receiver's experience of the giver. */
export function handOffSentence(named: Told, { from, to, giver, receiver, tie }: DrawnHandOff): string {
  const work = `${groupName(named, giver, "start")} hand over to ${groupName(named, receiver)}, from ${stepName(from)} to ${stepName(to)}`;
  return `${work}: ${handOffExperience(named, receiver, giver, tie)}.`;
}

/** How one workgroup experiences another: "nurses experience physicians as weak: 3.31, …, 61 raters". */
export function handOffExperience(named: Told, rater: string, rated: string, tie: HandOffTie): string {
  if (tie.state !== "shown") return tieWords(named, tie);
  return `${groupName(named, rater)} experience ${groupName(named, rated)} as ${tieWords(named, tie)}`;
}

/** A tie in words: its band as far as it is settled, its mean, interval and raters; or that there is nothing to show. */
function tieWords(told: Told, tie: HandOffTie): string {
  if (tie.state === "hidden") return "this tie is hidden";
  if (tie.state === "unrated") return "no data for this tie";
  const { mean, low, high, n } = tie;
  const interval = low === null || high === null ? "no interval" : `95 % interval ${decimal(low)} to ${decimal(high)}`;
  const raters = n === null ? "" : `, ${n} ${n === 1 ? "rater" : "raters"}`;
  return `${bandOf(told, tie)}: ${decimal(mean)}, ${interval}${raters}`;
}

/** The band of a tie in words, as far as its interval settles it; a hand-off is always between two workgroups. */
export function bandOf({ cutoffs }: Pick<Told, "cutoffs">, tie: Extract<HandOffTie, { state: "shown" }>): string {
  return settledBandWords(tie, cutoffsFor(false, cutoffs));
}

const CRITICALITIES = ["little depends on it", "something depends on it", "much depends on it"];

/** Why a hand-off stands where it does in the list: its tie, how often it happens, how much depends on it. */
export function handOffReasons(named: Told, handOff: DrawnHandOff): string[] {
  const { giver, receiver, tie, perWeek, criticality, assumed } = handOff;
  const rounded = Math.round(perWeek * 10) / 10;
  const often = rounded === 1 ? "once a week" : `${rounded} times a week`;
  const depends = CRITICALITIES[criticality - 1] ?? `criticality ${criticality}`;
  return [
    handOffExperience(named, receiver, giver, tie),
    assumed.perWeek ? `${often}, assumed since nobody has said` : often,
    assumed.criticality ? `${depends}, assumed since nobody has said` : depends,
  ];
}

/** A step in one sentence: "“Call ward”, task of nurses, 20 min." */
export function stepSentence(named: Named, { step }: Pick<PlacedStep, "step">): string {
  const minutes = step.minutes === null ? "" : `, ${durationWords(step.minutes)}`;
  const name = stepName(step);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${step.kind} of ${groupName(named, step.workgroupId)}${minutes}.`;
}
