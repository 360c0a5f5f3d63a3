/** The words of the ways between the pages of a process map. */
export const mapLinkTexts = {
  draw: "Draw and change the map",
  read: "Read the map",
  handOffs: "Hand-offs and where to look first",
  handOffsShort: "Hand-offs",
  handOffsOf: (name: string) => `Hand-offs of ${name}`,
  twoMaps: "Two maps side by side",
  sideBySide: "Beside another map",
  all: "All maps",
  ownSize: "Full size",
  goesOn: "The map is wider than this page: scroll it sideways, or see",
  wholeMap: "the whole map at once",
};
