import type { ChangeNetwork, TieShift } from "../network/change-network.ts";
import { decimal, signed } from "../network/figure.ts";
import { count } from "./count.ts";
import { inSentence } from "./in-sentence.ts";
import { roleName } from "./role-name.ts";

/** What changed between two waves, by rule: only changes that stay clear after allowing for the number of ties. */
export function changeTitle(network: ChangeNetwork): string {
  const shown = network.shifts.filter((shift) => !shift.hidden);
  if (shown.length === 0) return "Every comparison between the two waves is hidden";
  const clear = (direction: TieShift["direction"]) =>
    shown.filter((shift) => shift.direction === direction && !shift.tentative).length;
  const [rose, fell] = [clear("rise"), clear("fall")];
  const span = `since ${waveInSentence(network.before)}`;
  if (rose === 0 && fell === 0) return `No tie clearly changed ${span}`;
  if (fell === 0) return `${count(rose, true)} of ${shown.length} ties grew clearly stronger ${span}`;
  if (rose === 0) return `${count(fell, true)} of ${shown.length} ties grew clearly weaker ${span}`;
  return `${count(rose, true)} of ${shown.length} ties grew clearly stronger, ${count(fell)} clearly weaker ${span}`;
}

/** On what a comparison rests. */
export function changeSubtitle(network: ChangeNetwork): string {
  const shown = network.shifts.filter((shift) => !shift.hidden);
  if (shown.length === 0) return "No tie is shown in both waves, so nothing can be said about change.";
  const paired = shown.filter((shift) => shift.paired).length;
  const tentative = shown.filter((shift) => shift.tentative).length;
  const how =
    paired === shown.length
      ? "the same people compared with themselves"
      : paired === 0
        ? "two samples, people not linked"
        : `${paired} ties over the same people, the others over two samples`;
  const rest =
    tentative === 0 ? "" : ` ${count(tentative, true)} more may have changed, and could be chance among so many.`;
  return `${shown.length} ties with 95 % intervals; ${how}. Clear means so after allowing for the number of ties.${rest}`;
}

/** A question that invites talk about a comparison. */
export function changeQuestion(network: ChangeNetwork): string {
  const clear = network.shifts.filter((shift) => shift.direction !== "steady" && !shift.tentative);
  if (clear.some((shift) => shift.direction === "rise") && clear.some((shift) => shift.direction === "fall")) {
    return "What happened around the ties that grew, and what around those that wore thin?";
  }
  if (clear.some((shift) => shift.direction === "rise"))
    return "What was done differently where ties grew, and who noticed first?";
  if (clear.some((shift) => shift.direction === "fall"))
    return "What has the work asked of these roles since, and what support was missing?";
  return "What was tried since, and where would a change be felt before it can be measured?";
}

/** One change in one sentence: "How nurses experience physicians rose by 0.42, 95 % interval 0.21 to 0.63, …". */
export function shiftSentence(network: ChangeNetwork, shift: TieShift): string {
  const other = shift.within ? "each other" : inSentence(roleName(network, shift.to));
  const subject = `How ${inSentence(roleName(network, shift.from))} experience ${other}`;
  if (shift.difference === null) return `${subject}: the comparison is hidden, to protect those who answered.`;
  const interval =
    shift.low === null || shift.high === null
      ? "no interval"
      : `95 % interval ${signed(shift.low)} to ${signed(shift.high)}`;
  const raters =
    shift.nBefore === null || shift.nAfter === null ? "" : `, ${shift.nBefore} raters before and ${shift.nAfter} after`;
  return `${subject} ${verb(shift)}: ${signed(shift.difference)}, ${interval}${raters}.`;
}

/** "Wave 1" stays as it is, "1" becomes "wave 1"; a longer name is quoted, so that the sentence stays readable. */
function waveInSentence(name: string): string {
  if (/^\d+$/.test(name)) return `wave ${name}`;
  return /^\p{L}\S*( \S+)?$/u.test(name) ? name : `“${name}”`;
}

function verb({ direction, tentative, difference }: TieShift): string {
  if (direction === "steady")
    return decimal(Math.abs(difference ?? 0)) === "0.00" ? "stayed as it was" : "did not clearly change";
  const moved = direction === "rise" ? "rose" : "fell";
  return tentative
    ? `may have ${direction === "rise" ? "risen" : "fallen"}, though among so many ties it could be chance`
    : moved;
}
