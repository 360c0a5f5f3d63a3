import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./pictures.module.css";

interface ScrollAreaProps {
  label: string;
  /** Says above content that is wider than its room that it goes on. */
  hint?: string;
  children: ReactNode;
}

/** Content that may be wider than its room. Only when it is, it becomes a tab stop, so that arrow keys can scroll it. */
export function ScrollArea({ label, hint, children }: ScrollAreaProps) {
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
  return (
    <>
      {scrolls && hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <section
        ref={area}
        className={styles.still}
        {...(scrolls ? { tabIndex: 0, "aria-label": `${label}, scrolls sideways` } : {})}
      >
        {children}
      </section>
    </>
  );
}
