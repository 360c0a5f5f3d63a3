import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect } from "react";
import { pressedLink } from "./pressed-links.ts";

let pagesShown = 0;

/**
 * Puts the focus on a page's title when the page appears, so that keyboards and screen readers start there; after a
 * look at how a number is computed, on the link that led there. The first page after loading keeps the browser's own start.
 */
export function useArrival(title: RefObject<HTMLElement | null>): void {
  const entry = useRouterState({ select: ({ location }) => location.state.__TSR_key });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that changes while it is shown is no arrival
  useEffect(() => {
    pagesShown += 1;
    const link = pressedLink(entry);
    if (link) link.focus();
    else if (pagesShown > 1) title.current?.focus({ preventScroll: true });
  }, [title]);
}
