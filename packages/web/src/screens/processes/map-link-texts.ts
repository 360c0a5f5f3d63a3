/** The words of the ways between the pages of a process map. */
export const mapLinkTexts = {
  draw: "Draw and change the map",
  handOffs: "Hand-offs and where to look first",
  sideBySide: "Beside another map",
  all: "All maps",
  ownSize: "Full size",
  wholeMap: "The whole map at once",
};
