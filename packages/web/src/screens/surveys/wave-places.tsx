import type { Effort, Wave } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import form from "../../ui/form.module.css";
import { placesTexts as texts } from "./places-texts.ts";
import styles from "./wave.module.css";

interface WavePlacesProps {
  effort: Effort;
  wave: Wave;
}

/** How people are reached: who they are, what is written to them, and letters with codes. */
export function WavePlaces({ effort, wave }: WavePlacesProps) {
  const { organizationId, id: effortId } = effort;
  const params = { organizationId, effortId };
  const inWave = { ...params, waveId: wave.id };
  return (
    <section className={form.section} data-print="no">
      <h2 className={form.heading}>{texts.heading}</h2>
      <ul className={styles.places}>
        <li>
          <Link to="/o/$organizationId/e/$effortId/people" params={params} className={styles.place}>
            <span className={styles.placeName}>{texts.people}</span>
            <span>{texts.peopleWords}</span>
          </Link>
        </li>
        <li>
          <Link to="/o/$organizationId/e/$effortId/waves/$waveId/mail" params={inWave} className={styles.place}>
            <span className={styles.placeName}>{texts.mail}</span>
            <span>{texts.mailWords}</span>
          </Link>
        </li>
        <li>
          <Link to="/o/$organizationId/translations" params={{ organizationId }} className={styles.place}>
            <span className={styles.placeName}>{texts.languages}</span>
            <span>{texts.languagesWords}</span>
          </Link>
        </li>
        <li>
          <a href={`/letters/${organizationId}/${wave.id}`} target="_blank" rel="noopener" className={styles.place}>
            <span className={styles.placeName}>{texts.letters}</span>
            <span>{texts.lettersWords}</span>
          </a>
        </li>
      </ul>
    </section>
  );
}
