import type { Effort, Wave } from "@interrelate/contract";
import { placesTexts as texts } from "./places-texts.ts";
import styles from "./wave.module.css";

interface WavePlacesProps {
  effort: Effort;
  wave: Wave;
}

/** How people are reached: who they are, what is written to them, and letters with codes. */
export function WavePlaces({ effort, wave }: WavePlacesProps) {
  const { organizationId, id: effortId } = effort;
  const here = `/o/${organizationId}/e/${effortId}`;
  return (
    <section className={styles.section} data-print="no">
      <h2 className={styles.heading}>{texts.heading}</h2>
      <ul className={styles.places}>
        <li>
          <a href={`${here}/people`} className={styles.place}>
            <span className={styles.placeName}>{texts.people}</span>
            <span>{texts.peopleWords}</span>
          </a>
        </li>
        <li>
          <a href={`${here}/waves/${wave.id}/mail`} className={styles.place}>
            <span className={styles.placeName}>{texts.mail}</span>
            <span>{texts.mailWords}</span>
          </a>
        </li>
        {wave.status === "open" && (
          <li>
            <a href={`/letters/${organizationId}/${wave.id}`} target="_blank" rel="noopener" className={styles.place}>
              <span className={styles.placeName}>{texts.letters}</span>
              <span>{texts.lettersWords}</span>
            </a>
          </li>
        )}
      </ul>
      {wave.status === "draft" && <p className={styles.small}>{texts.lettersLater}</p>}
    </section>
  );
}
