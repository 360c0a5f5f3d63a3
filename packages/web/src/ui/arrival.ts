import { type RefObject, useEffect } from "react";

let pagesShown = 0;

/**
 * Puts the focus on a page's title when the page appears, so that keyboards and screen readers start there.
 * The first page after loading keeps the browser's own start.
 */
export function useArrival(title: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown > 1) title.current?.focus({ preventScroll: true });
  }, [title]);
}
