/** A link of a page, found again after the page was left and shown anew. */
interface PressedLink {
  readonly address: string;
  /** Which of the links to this address it is, counted from 0. */
  readonly place: number;
}

/** By which link an entry of the browser's history was left, by the key that the router gives the entry. */
const pressed = new Map<string, PressedLink>();

/** Remembers the link that has the focus, as the one by which an entry of the history is left. */
export function rememberPressedLink(entry: string | undefined): void {
  const link = document.activeElement;
  if (entry === undefined || !(link instanceof HTMLAnchorElement)) return;
  const address = link.getAttribute("href") ?? "";
  pressed.set(entry, { address, place: linksTo(address).indexOf(link) });
}

/** The link by which an entry was left, in the page as it stands; undefined when it is not there. */
export function pressedLink(entry: string | undefined): HTMLElement | undefined {
  const link = entry === undefined ? undefined : pressed.get(entry);
  return link && linksTo(link.address)[link.place];
}

function linksTo(address: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`a[href="${CSS.escape(address)}"]`)];
}
