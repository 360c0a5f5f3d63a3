import { Modal, Popover } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import styles from "./structures.module.css";
import type { Unfolded } from "./use-unfolded.ts";

interface UnfoldingProps {
  unfolded: Unfolded;
  /** Whether the page is too narrow for fields beside a button; asked once for all that unfold on it. */
  isNarrow: boolean;
  title: string;
  /** What it is about, for those who cannot see beside what it stands. */
  label: string;
  /** The button that opens it. */
  button: ReactElement;
  children: ReactNode;
}

/** Fields that unfold beside a button, no taller than there is room; on a phone, where there is none, over the page. */
export function Unfolding({ unfolded, isNarrow, title, label, button, children }: UnfoldingProps) {
  const { isOpen, overPage, onChange } = unfolded;
  return (
    <>
      <Popover
        opened={isOpen && !overPage}
        onChange={onChange}
        width={320}
        trapFocus
        returnFocus
        shadow="sm"
        middlewares={{ flip: true, shift: true, size: { padding: 12, apply: keepInRoom } }}
        classNames={{ dropdown: styles.dropdown ?? "" }}
      >
        <Popover.Target>{button}</Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <p className={styles.unfolded}>{title}</p>
          {children}
        </Popover.Dropdown>
      </Popover>
      {/* There before it opens, so that it knows where the focus was. */}
      {(isNarrow || overPage) && (
        <Modal
          opened={isOpen && overPage}
          onClose={() => onChange(false)}
          title={title}
          // By itself it is gone at Escape before the field in it hears of that, and keeps what was typed.
          closeOnEscape={false}
          onKeyDown={({ key }) => key === "Escape" && onChange(false)}
        >
          {children}
        </Modal>
      )}
    </>
  );
}

interface Room {
  availableHeight: number;
  elements: { floating: HTMLElement };
}

function keepInRoom({ availableHeight, elements }: Room): void {
  elements.floating.style.maxHeight = `${Math.max(160, Math.floor(availableHeight))}px`;
}
