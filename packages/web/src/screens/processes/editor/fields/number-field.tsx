import { TextInput } from "@mantine/core";
import { texts } from "../texts.ts";
import { readNumber } from "./read-number.ts";
import { useDraft } from "./use-draft.ts";

interface NumberFieldProps {
  label: string;
  /** Null where nobody has said. */
  value: number | null;
  most: number;
  onKeep: (value: number | null) => void;
}

/** A number that may be left out. What is no number stays in the field, with a word, and is not kept. */
export function NumberField({ label, value, most, onKeep }: NumberFieldProps) {
  const draft = useDraft(value === null ? "" : String(Math.round(value * 100) / 100), (text) => {
    const number = readNumber(text, most);
    if (number !== undefined) onKeep(number);
  });
  const isWrong = readNumber(draft.value, most) === undefined;
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      placeholder={texts.notSaid}
      error={isWrong && texts.wrongNumber}
      {...draft}
    />
  );
}
