import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useDraft } from "./use-draft.ts";

interface NameFieldProps {
  label: string;
  value: string;
  /** The field takes the focus, its text marked, in every new turn; 0 for never. */
  turn: number;
  onKeep: (name: string) => void;
  /** Enter or Escape was pressed. */
  onDone: () => void;
}

/** The name of a step or a flow. Enter and Escape keep it and lead back to the drawing. */
export function NameField({ label, value, turn, onKeep, onDone }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(value, (name) => onKeep(name.trim()));
  useEffect(() => {
    if (turn === 0) return;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [turn]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    draft.onBlur();
    onDone();
  };
  return (
    <TextInput
      ref={input}
      label={label}
      maxLength={200}
      data-autofocus={turn > 0 || undefined}
      {...draft}
      onKeyDown={onKeyDown}
    />
  );
}
