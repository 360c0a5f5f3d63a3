import { Modal, Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactElement, type ReactNode, useState } from "react";
import styles from "./structures.module.css";

interface UnfoldingProps {
  isOpen: boolean;
  onChange: (isOpen: boolean) => void;
  title: string;
  /** What it is about, for those who cannot see beside what it stands. */
  label: string;
  /** The button that opens it. */
  button: ReactElement;
  children: ReactNode;
}

/** Fields that unfold beside a button, no taller than there is room; on a phone, where there is none, over the page. */
export function Unfolding({ isOpen, onChange, title, label, button, children }: UnfoldingProps) {
  const isNarrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  const [overPage, setOverPage] = useState(isNarrow);
  // What is open stays as it is, and keeps what was typed, when a phone is turned.
  if (!isOpen && overPage !== isNarrow) setOverPage(isNarrow);
  if (overPage)
    return (
      <>
        {button}
        <Modal opened={isOpen} onClose={() => onChange(false)} title={title}>
          {children}
        </Modal>
      </>
    );
  return (
    <Popover
      opened={isOpen}
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
  );
}

interface Room {
  availableHeight: number;
  elements: { floating: HTMLElement };
}

function keepInRoom({ availableHeight, elements }: Room): void {
  elements.floating.style.maxHeight = `${Math.max(160, Math.floor(availableHeight))}px`;
}
