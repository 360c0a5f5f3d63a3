import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { ResultsView } from "./use-results-view.ts";

interface MapBesideProps {
  view: Pick<ResultsView, "search" | "show">;
  /** What is selected on the map, or where to look first; `close` takes the selection back. */
  children: (close: () => void) => ReactNode;
}

/** What stands beside a map. Closing it leads back to the tie it was about. */
export function MapBeside({ view: { search, show }, children }: MapBesideProps) {
  const panel = useRef<HTMLDivElement>(null);
  const key = search.to === undefined ? null : JSON.stringify([search.from, search.to]);
  useOpened(panel, key);
  const close = () => {
    show({ from: undefined, to: undefined });
    if (key !== null) document.querySelector<SVGElement>(`[data-tie="${CSS.escape(key)}"]`)?.focus();
  };
  return <div ref={panel}>{children(close)}</div>;
}

/** When a tie is opened after the page was, its panel's heading takes the focus, which also scrolls to it on a phone. */
function useOpened(panel: RefObject<HTMLDivElement | null>, key: string | null): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    if (key !== null) panel.current?.querySelector("h2")?.focus();
  }, [key, panel]);
}
