import { lineStyle } from "@interrelate/pictures";
import styles from "./editor.module.css";
import { texts } from "./texts.ts";

const LOOKS = ["strong", "moderate", "weak", "uncertain", "hidden", "unrated"] as const;

/** How the lines between lanes are drawn. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label={texts.legend}>
      {LOOKS.map((look) => (
        <li key={look}>
          <svg width="34" height="12" aria-hidden="true">
            {look === "uncertain" && <path d="M1 6h32" stroke="var(--moderate)" strokeOpacity="0.2" strokeWidth="10" />}
            <path d="M1 6h32" fill="none" {...strokeOf(look)} />
          </svg>
          {texts.legendWords[look]}
        </li>
      ))}
    </ul>
  );
}

function strokeOf(look: (typeof LOOKS)[number]) {
  if (look === "unrated") return { stroke: "var(--edge)", strokeWidth: 1.3 };
  const { stroke, width, dashes } = lineStyle(look === "uncertain" ? "moderate" : look);
  return { stroke, strokeWidth: width, strokeDasharray: dashes };
}
