/** The words around the files of a map. */
export const fileTexts = {
  download: "Download",
  svg: "Picture as SVG",
  png: "Picture as PNG",
  bpmn: "Diagram as BPMN, for other programs",
  pngFailed: "The PNG was not made.",
  pngFailedWords: "Nothing is lost. Download the SVG instead; any drawing program opens it.",
};
