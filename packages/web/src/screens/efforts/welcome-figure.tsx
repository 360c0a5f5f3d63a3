import styles from "./welcome.module.css";
import { texts } from "./welcome-texts.ts";

const ROLES = [
  { x: 150, y: 62, r: 26 },
  { x: 300, y: 132, r: 38 },
  { x: 238, y: 292, r: 22 },
  { x: 66, y: 238, r: 30 },
];

/** What a relational map is made of, drawn once: roles, and for each pair one curve per direction. */
export function WelcomeFigure() {
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 360 340" aria-hidden="true">
        <path d="M179 60q74-2 100 41" className={styles.strong} />
        <path d="M263 121q-51-1-92-36" className={styles.weak} />
        <path d="M318 168q5 66-53 108" className={styles.moderate} />
        <path d="M245 268q9-52 33-98" className={styles.moderate} />
        <path d="M214 297q-72 10-121-34" className={styles.moderate} />
        <path d="M98 231q70 2 119 52" className={styles.strong} />
        <path d="M56 206q6-72 70-124" className={styles.weak} />
        <path d="M151 91q1 74-62 128" className={styles.moderate} />
        <path d="M261 142q-102 2-166 76" className={styles.hidden} />
        {ROLES.map(({ x, y, r }) => (
          <circle key={x} cx={x} cy={y} r={r} className={styles.role} />
        ))}
      </svg>
      <figcaption>{texts.caption}</figcaption>
    </figure>
  );
}
