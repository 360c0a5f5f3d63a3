import { Modal } from "@mantine/core";
import styles from "./keys.module.css";
import { keyTexts } from "./texts.ts";

/** All keys of the drawing. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={keyTexts.title} size="34rem">
      <p className={styles.words}>{keyTexts.words}</p>
      <dl className={styles.keys}>
        {keyTexts.keys.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
