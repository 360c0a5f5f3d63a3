import { durationWords } from "./duration-words.ts";
import type { ProcessPicture } from "./process-picture.ts";
import { isWeak } from "./process-title.ts";

/** A large figure with what it is. */
export interface KeyFigure {
  figure: string;
  name: string;
}

/**
 * The figures below a process map: lead time, touch time, waiting, hand-offs and how many of them run over a tie that is
 * settled as weak. With times missing the lead time is what it is at least; a time of which nothing is known is left out,
 * and so are the figures of ties where nobody rated any.
 */
export function keyFigures({ handOffs, stream }: Pick<ProcessPicture, "handOffs" | "stream">): KeyFigure[] {
  const { leadMinutes, touchMinutes, waitMinutes, atLeastMinutes } = stream;
  const weak = handOffs.filter(isWeak).length;
  const rated = handOffs.some((handOff) => handOff.tie.state !== "unrated");
  const unseen = handOffs.filter((handOff) => handOff.tie.state !== "shown").length;
  const times: [number | null, string][] =
    leadMinutes === null
      ? [[atLeastMinutes || null, "lead time at least, some times are missing"]]
      : [
          [leadMinutes, "lead time"],
          [touchMinutes, "touch time"],
          [waitMinutes, "waiting"],
        ];
  return [
    ...times.flatMap(([minutes, name]) => (minutes === null ? [] : [{ figure: durationWords(minutes), name }])),
    { figure: String(handOffs.length), name: handOffs.length === 1 ? "hand-off" : "hand-offs" },
    ...(rated ? [{ figure: String(weak), name: "over a weak tie" }] : []),
    ...(rated && unseen > 0 ? [{ figure: String(unseen), name: "without a tie to show" }] : []),
  ];
}
