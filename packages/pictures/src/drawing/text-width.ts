/**
 * The width of a text in pixels, estimated from letter classes of Inter at weight 600: good to a few percent
 * for Latin text and on the wide side for other scripts. Drawings are made where nothing can be measured.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems * size;
}

function letterWidth(letter: string): number {
  if (/[ilj.,:;|!'’·]/.test(letter)) return 0.3;
  if (/[ \-()/ftr]/.test(letter)) return 0.38;
  if (/[mwMW@%]/.test(letter)) return 0.92;
  if (/[A-Z&]/.test(letter)) return 0.7;
  if (/[0-9+−]/.test(letter)) return 0.67;
  if (letter.charCodeAt(0) > 0x2e80) return 1.05;
  return 0.61;
}
