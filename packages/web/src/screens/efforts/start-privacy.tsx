import { NativeSelect } from "@mantine/core";
import styles from "./start.module.css";
import type { StartPartProps } from "./start-draft.ts";
import { texts } from "./start-texts.ts";

const THRESHOLDS = Array.from({ length: 18 }, (_, index) => String(index + 3));
const MIN_ITEMS = ["1", "2", "3", "4", "5", "6", "7"];

/** The two rules that protect people and figures; the usual values are set. */
export function StartPrivacy({ form, change, messages }: StartPartProps) {
  return (
    <section>
      <h2 className={styles.heading}>{texts.privacy.heading}</h2>
      <div className={styles.fields}>
        <NativeSelect
          label={texts.privacy.threshold}
          description={texts.privacy.thresholdHint}
          value={form.threshold}
          error={messages.get("threshold")}
          onChange={(event) => change({ threshold: event.currentTarget.value })}
          data={THRESHOLDS}
        />
        <NativeSelect
          label={texts.privacy.minItems}
          description={texts.privacy.minItemsHint}
          value={form.minItems}
          error={messages.get("minItems")}
          onChange={(event) => change({ minItems: event.currentTarget.value })}
          data={MIN_ITEMS}
        />
      </div>
    </section>
  );
}
