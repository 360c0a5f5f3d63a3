import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./pictures.module.css";

/** Content that may be wider than its room. Only when it is, it becomes a tab stop, so that arrow keys can scroll it. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  const area = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return scrolls ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={area} className={styles.still} tabIndex={0} aria-label={`${label}, scrolls sideways`}>
      {children}
    </section>
  ) : (
    <section ref={area} className={styles.still}>
      {children}
    </section>
  );
}
