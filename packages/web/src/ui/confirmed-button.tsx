import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Confirm } from "./confirm.tsx";

interface ConfirmedButtonProps {
  /** What the button says, and how it looks. */
  button: string;
  /** What it is called where several say the same; begins with what it says. */
  label?: string;
  variant?: "filled" | "default" | "subtle";
  color?: string;
  /** The question. */
  title: string;
  yes: string;
  no?: string;
  /** What happens on yes, what is to be filled in for it, and what went wrong. */
  children: ReactNode;
  busy: boolean;
  ready?: boolean;
  final?: boolean;
  /** Forgets what an earlier question left behind. */
  onAsk?: () => void;
  /** The deed. The question closes when it is done, and stays when it fails. */
  onYes: () => Promise<unknown>;
}

/** A button for a deed that is asked about first. */
export function ConfirmedButton({
  button,
  label,
  variant = "default",
  color,
  onAsk,
  onYes,
  ...question
}: ConfirmedButtonProps) {
  const [asking, { open, close }] = useDisclosure(false);
  const ask = () => {
    onAsk?.();
    open();
  };
  return (
    <>
      <Button variant={variant} {...(color && { color })} aria-label={label} onClick={ask}>
        {button}
      </Button>
      <Confirm {...question} opened={asking} onYes={() => onYes().then(close, () => undefined)} onNo={close} />
    </>
  );
}
