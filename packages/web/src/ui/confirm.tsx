import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./confirm.module.css";
import { frameTexts } from "./texts.ts";

interface ConfirmProps {
  opened: boolean;
  /** The question. */
  title: string;
  /** What happens on yes. */
  children: ReactNode;
  /** The deed as a verb: "Open the wave". */
  yes: string;
  no?: string;
  busy: boolean;
  /** Keeps yes from being pressed until something is filled in. */
  ready?: boolean;
  /** Marks a deed that cannot be undone. */
  final?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before a deed and says what it does. Escape and the second button leave everything as it is. */
export function Confirm({
  opened,
  title,
  children,
  yes,
  no = frameTexts.notNow,
  busy,
  ready = true,
  final = false,
  onYes,
  onNo,
}: ConfirmProps) {
  return (
    <Modal opened={opened} onClose={onNo} title={title} size="30rem">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onYes();
        }}
      >
        <div className={styles.words}>{children}</div>
        <div className={styles.buttons}>
          <Button
            type="submit"
            loading={busy}
            disabled={!ready}
            {...(final ? { color: "var(--danger-word)", className: styles.final ?? "" } : {})}
          >
            {yes}
          </Button>
          <Button variant="default" onClick={onNo}>
            {no}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
