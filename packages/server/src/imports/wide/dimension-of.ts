import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { plainWords, similarity } from "./plain-words.ts";

/**
 * Beginnings of words by which a question of each dimension is known in English, Danish, German, Spanish and Arabic,
 * as `plainWords` writes them, and how telling they are: "often" stands in questions of several dimensions.
 */
const WORDS: readonly (readonly [telling: number, beginnings: readonly string[]])[][] = [
  [
    [2, ["frequen", "hyppig", "haufig", "frecuen", "تكرار", "توات"]],
    [
      1,
      [
        "often",
        "how often",
        "hvor ofte",
        "ofte",
        "wie oft",
        "oft",
        "con que frecuencia",
        "a menudo",
        "كم مره",
        "كم مرة",
      ],
    ],
  ],
  [
    [3, ["timel", "soon enough", "in time", "on time", "rettid", "i tide", "tids nok", "rechtzeitig", "zeitnah"]],
    [3, ["a tiempo", "oportun", "puntual", "وقت مناسب"]],
  ],
  [
    [3, ["accura", "correct", "praecis", "korrekt", "nojagtig", "rigtig", "genau", "richtig", "prazis"]],
    [3, ["precis", "exact", "correcto", "دقيق", "دقة", "دقه", "صحيح"]],
  ],
  [
    [3, ["problem", "blame", "skyld", "bebrejd", "schuld", "beschuldig", "culpa", "مشكل", "مشاكل", "لوم", "يلوم"]],
    [1, ["solve", "solving", "los", "losung", "resolver", "حل"]],
  ],
  [[3, ["goal", "objective", "mal", "faelles mal", "ziel", "objetivo", "meta", "هدف", "اهداف"]]],
  [
    [2, ["knowledge", "viden", "wissen", "kenntnis", "conocimiento", "معرفه", "معرفة"]],
    [2, ["know", "kender", "ved", "kennen", "conoc", "saben", "يعرف", "تعرف"]],
  ],
  [[3, ["respect", "respekt", "respet", "anerkenn", "احترام", "يحترم"]]],
];

/** Words that must stand whole, because others begin like them. */
const WHOLE = new Set(["mal", "los", "ved", "oft", "often", "ofte", "حل", "meta", "in time", "on time"]);

/** Alike enough to be the same question in slightly other words. */
const ALIKE = 0.75;

/**
 * Which of the seven dimensions, by position, a question, a statement or a column's name is about. `null` when no word
 * or several dimensions' words speak for it equally.
 *
 * @example dimensionOf("Do they communicate with you in a timely way?") === 1
 */
export function dimensionOf(text: string): number | null {
  const known = knownQuestion(text);
  if (known !== null) return known;
  const plain = ` ${withoutArticles(plainWords(spaced(text)))} `;
  const scores = WORDS.map((groups) => groups.reduce((sum, [telling, words]) => sum + telling * hits(plain, words), 0));
  const best = Math.max(...scores);
  if (best === 0 || scores.filter((score) => score === best).length > 1) return null;
  return scores.indexOf(best);
}

function hits(plain: string, beginnings: readonly string[]): number {
  return beginnings.some((word) => plain.includes(WHOLE.has(word) ? ` ${word} ` : ` ${word}`)) ? 1 : 0;
}

/** Arabic writes its article in one word with the noun. */
function withoutArticles(words: string): string {
  return words.replaceAll(/(?<=^| )ال(?=\p{L}{3})/gu, "");
}

/** Words that stand together in the name of a variable, apart. */
function spaced(text: string): string {
  return text.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replaceAll("_", " ");
}

/** Shorter texts are names, not questions. */
const SHORTEST_QUESTION = 25;
/** Nearer than to any question of another dimension by this much. */
const NEARER = 0.03;

function knownQuestion(text: string): number | null {
  if (text.length < SHORTEST_QUESTION) return null;
  const alike = INTERRELATE_RC_ITEMS.items.map(({ question }) =>
    Math.max(...Object.values(question).map((words) => similarity(words.replace("{process}", ""), text))),
  );
  const [most = 0, next = 0] = alike.toSorted((one, other) => other - one);
  return most >= ALIKE && most - next >= NEARER ? alike.indexOf(most) : null;
}
