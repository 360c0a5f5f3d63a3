import type { Dimension, InstrumentComparison } from "@interrelate/contract";
import { measurePhrase } from "@interrelate/pictures";
import { listed, numberWord } from "../../ui/words.ts";

/**
 * What must be known before two waves are compared, in one sentence; null when both asked with the same version of an
 * instrument.
 *
 * @param names how the waves are called.
 */
export function differenceSentence(
  { kind, before, after, shared, reworded, onlyBefore, onlyAfter }: InstrumentComparison,
  names: { readonly before: string; readonly after: string },
): string | null {
  switch (kind) {
    case "same":
      return null;
    case "sameWording":
      return before.id === after.id
        ? `Both waves asked in the same words, with versions ${before.version} and ${after.version} of one instrument.`
        : "Both waves asked in the same words, with instruments of different names.";
    case "unknownWording":
      return "Ratings were imported without their questions, so nobody here knows whether both waves asked in the same words: if they did not, a change may come from the words alone.";
    case "differentWording":
      return `The two waves did not ask in the same words about ${phrases(reworded)}: a change may come from the words alone.`;
    case "differentItems": {
      const [then, now] = [shared.length + onlyBefore.length, shared.length + onlyAfter.length];
      const words =
        reworded.length === 0
          ? ""
          : ` Of these, ${phrases(reworded)} ${reworded.length === 1 ? "was" : "were"} worded differently.`;
      return `${names.before} asked about ${numberWord(then)} dimensions and ${names.after} about ${numberWord(now)}, so their indexes are means of different things and are not compared; only what both asked is.${words}`;
    }
  }
}

function phrases(dimensions: readonly Dimension[]): string {
  return dimensions.length === 7 ? "any of the seven dimensions" : listed(dimensions.map(measurePhrase));
}
