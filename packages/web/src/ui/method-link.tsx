import { Link } from "@tanstack/react-router";
import styles from "./method-link.module.css";
import { FIGURES, type Figure } from "./method-link-figures.ts";
import { methodLinkTexts as texts } from "./texts.ts";

/** "How was this computed?" with a link for each kind of figure it stands beside. Not printed. */
export function MethodLink({ of }: { of: readonly Figure[] }) {
  return (
    <p className={styles.line} data-print="no">
      <span aria-hidden="true">{texts.question}</span>
      {of.map((figure) => {
        const { page, name, ...more } = FIGURES[figure];
        const hash = "section" in more ? { hash: more.section } : {};
        return (
          <Link key={figure} to="/methods/$name" params={{ name: page }} {...hash} className={styles.link}>
            <span className="heard">{texts.heard} </span>
            {name}
          </Link>
        );
      })}
    </p>
  );
}
