import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

interface DraftFieldProps extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  /** What is stored. */
  stored: string;
  /** Called on leaving the field, or with Enter, when it says something else than what is stored. */
  onSettle: (value: string) => void;
}

/** A field that is saved when somebody is done with it, not at every key. */
export function DraftField({ stored, onSettle, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState({ stored, value: stored });
  // What is stored may change by itself, for instance when somebody else changes it.
  const value = draft.stored === stored ? draft.value : stored;
  const settle = () => {
    if (value.trim() !== stored) onSettle(value.trim());
  };
  return (
    <TextInput
      {...field}
      value={value}
      onChange={(event) => setDraft({ stored, value: event.currentTarget.value })}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        settle();
      }}
    />
  );
}
