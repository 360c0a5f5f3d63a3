import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/**
 * After moving to another page puts the focus on its title, so that keyboards and screen readers start there.
 * The first page keeps the browser's own start. Gives back the path one has arrived at.
 */
export function useArrival(): string {
  const path = useLocation({ select: (location) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [path]);
  return path;
}
