/** The words of the ways between the pages of a process map. */
export const mapLinkTexts = {
  draw: "Draw and change the map",
  handOffs: "Hand-offs and where to look first",
  handOffsShort: "Hand-offs",
  handOffsOf: (name: string) => `Hand-offs of ${name}`,
  twoMaps: "Two maps side by side",
  sideBySide: "Beside another map",
  all: "All maps",
  ownSize: "Full size",
  wholeMap: "The whole map at once",
};
