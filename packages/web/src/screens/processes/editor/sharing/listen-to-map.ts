/** A revision the server has, that it can be reached again, or that somebody renamed or removed the map. */
export type MapNews = number | "online" | "renamed" | "removed";

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

/**
 * Calls with what the server tells of a map at an address, until the answer ends that. A hidden page does not listen,
 * because all pages of a browser share few connections; when it is shown again it listens anew and tells `online`, for what
 * happened meanwhile. After a refusal it asks again, less and less often.
 */
export function listenToMap(address: string, onNews: (news: MapNews) => void): () => void {
  let source: EventSource | undefined;
  let later: ReturnType<typeof setTimeout>;
  let pause = FIRST_PAUSE;
  let isRemoved = false;
  const open = () => {
    const opened = new EventSource(address);
    source = opened;
    opened.addEventListener("open", () => {
      pause = FIRST_PAUSE;
    });
    opened.addEventListener("revision", (event) => onNews(readRevision(event.data)));
    opened.addEventListener("renamed", () => onNews("renamed"));
    opened.addEventListener("removed", () => {
      isRemoved = true;
      close();
      onNews("removed");
    });
    opened.addEventListener("error", () => {
      // Otherwise the browser connects again by itself.
      if (opened.readyState !== EventSource.CLOSED) return;
      later = setTimeout(open, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };
  const close = () => {
    clearTimeout(later);
    source?.close();
    source = undefined;
  };
  const online = () => onNews("online");
  const turned = () => {
    if (document.visibilityState === "hidden") return close();
    if (source !== undefined || isRemoved) return;
    open();
    online();
  };
  window.addEventListener("online", online);
  document.addEventListener("visibilitychange", turned);
  if (document.visibilityState !== "hidden") open();
  return () => {
    window.removeEventListener("online", online);
    document.removeEventListener("visibilitychange", turned);
    close();
  };
}

function readRevision(data: string): number {
  return (JSON.parse(data) as { revision: number }).revision;
}
