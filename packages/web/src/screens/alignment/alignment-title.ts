import type { Dimension } from "@interrelate/contract";
import { measurePhrase } from "@interrelate/pictures";
import type { DimensionComparison, Track } from "@interrelate/work";
import { listed, numberWord } from "../../ui/words.ts";

/**
 * What two tracks show beside each other, never more than their intervals settle: what both find hardest, and on what
 * one of them clearly stands higher.
 */
export function alignmentTitle({ shared, weakest }: DimensionComparison): string {
  if (shared.length === 0) return "The two rounds have no dimension in common";
  if (shared.every(({ standing }) => standing.state === "notShown"))
    return "Too little is shown to set the two tracks beside each other";
  const both =
    weakest.leadership !== null && weakest.leadership === weakest.frontLine
      ? `Both tracks are weakest on ${measurePhrase(weakest.leadership)}`
      : null;
  const difference = differenceWords(
    (track) =>
      shared
        .filter(({ standing }) => standing.state === "apart" && standing.higher === track)
        .map(({ dimension }) => dimension),
    shared.filter(({ standing }) => standing.state !== "notShown").length,
  );
  if (difference === null) return both ?? "Ties in the two tracks do not clearly differ on any dimension";
  return both === null ? `Ties are ${difference}` : `${both}; ties are ${difference}`;
}

const IN: Record<Track, string> = { leadership: "in the leadership track", frontLine: "in the front-line track" };

function differenceWords(higherIn: (track: Track) => Dimension[], compared: number): string | null {
  const [leading, led] = [higherIn("leadership"), higherIn("frontLine")];
  if (leading.length === 0 && led.length === 0) return null;
  if (led.length === 0) return `stronger ${IN.leadership} than ${IN.frontLine} ${on(leading, compared)}`;
  if (leading.length === 0) return `stronger ${IN.frontLine} than ${IN.leadership} ${on(led, compared)}`;
  return `stronger ${IN.leadership} ${on(leading, compared)}, and ${IN.frontLine} ${on(led, compared)}`;
}

function on(dimensions: readonly Dimension[], compared: number): string {
  if (dimensions.length === compared && compared > 1) return "on every dimension that is compared";
  if (dimensions.length > 3) return `on ${numberWord(dimensions.length)} dimensions`;
  return `on ${listed(dimensions.map((dimension) => measurePhrase(dimension)))}`;
}
