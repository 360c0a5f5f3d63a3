import type { RenderedMail } from "@interrelate/contract";
import styles from "./mail.module.css";
import { outboxTexts as texts } from "./texts.ts";

/** A mail as its plain part reads, in its own direction. */
export function ReadableMail({ mail }: { mail: RenderedMail }) {
  return (
    <div className={styles.letter}>
      <dl className={styles.lines}>
        <dt>{texts.from}</dt>
        <dd>{mail.from}</dd>
        <dt>{texts.to}</dt>
        <dd>{mail.to}</dd>
        <dt>{texts.subject}</dt>
        <dd lang={mail.language} dir={mail.direction}>
          {mail.subject}
        </dd>
      </dl>
      <div className={styles.words} lang={mail.language} dir={mail.direction}>
        {mail.text}
      </div>
    </div>
  );
}
