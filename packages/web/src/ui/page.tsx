import { useDocumentTitle } from "@mantine/hooks";
import { type ReactNode, useId, useRef } from "react";
import { useArrival } from "./arrival.ts";
import styles from "./page.module.css";
import { frameTexts } from "./texts.ts";

interface PageProps {
  /** A sentence that states what the page shows. */
  title: string;
  /** On what the title rests. */
  subtitle?: ReactNode;
  /** Marks figures of a fictional organisation. */
  synthetic?: boolean;
  /** A column beside the page on wide screens, below it on narrow ones. */
  aside?: ReactNode;
  /** The accessible name of that column. */
  asideLabel?: string;
  /** `reading` keeps lines short; `wide` gives pictures and tables all the room. */
  width?: "reading" | "wide";
  children: ReactNode;
}

/** One page of the book: title, subtitle, content and, when there is something to say beside it, a margin column. */
export function Page(props: PageProps) {
  const {
    title,
    subtitle,
    synthetic = false,
    aside,
    asideLabel = frameTexts.beside,
    width = "reading",
    children,
  } = props;
  const heading = useId();
  const top = useRef<HTMLHeadingElement>(null);
  useArrival(top);
  useDocumentTitle(`${title} · Interrelate`);
  return (
    <div className={aside ? styles.spread : undefined}>
      <article className={styles.page} data-width={width} aria-labelledby={heading}>
        <header className={styles.head}>
          <h1 id={heading} ref={top} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {synthetic && <span className={styles.mark}>{frameTexts.synthetic}</span>}
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </header>
        {children}
      </article>
      {aside && (
        <section className={styles.aside} aria-label={asideLabel}>
          {aside}
        </section>
      )}
    </div>
  );
}
