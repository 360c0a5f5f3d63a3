/** The five answers to "how far?", from nothing to everything, in every language. */
export const HOW_MUCH: Readonly<Record<string, string[]>> = {
  en: ["Not at all", "A little", "Somewhat", "A lot", "Completely"],
  da: ["Slet ikke", "I mindre grad", "I nogen grad", "I høj grad", "Fuldt ud"],
  de: ["Gar nicht", "Ein wenig", "Teilweise", "Weitgehend", "Voll und ganz"],
  es: ["Nada", "Un poco", "En parte", "Mucho", "Por completo"],
  ar: ["لا على الإطلاق", "إلى حد قليل", "إلى حد ما", "إلى حد كبير", "بشكل كامل"],
};

/** Each answer by itself; little, middle and much; much against the rest; little against the rest. */
export const FIVE_POINT_PARTINGS = [
  [[1], [2], [3], [4], [5]],
  [[1, 2], [3], [4, 5]],
  [
    [1, 2, 3],
    [4, 5],
  ],
  [
    [1, 2],
    [3, 4, 5],
  ],
];
