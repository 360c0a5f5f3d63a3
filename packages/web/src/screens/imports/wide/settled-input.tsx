import { TextInput } from "@mantine/core";
import { useState } from "react";

interface SettledInputProps {
  label: string;
  value: string;
  error?: string | undefined;
  placeholder?: string;
  onSettled: (value: string) => void;
}

/** A text field that tells its value when one leaves it or presses Enter, so that half a name never meets another one. */
export function SettledInput({ value, onSettled, ...props }: SettledInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed !== null && typed.trim() !== value) onSettled(typed.trim());
    setTyped(null);
  };
  return (
    <TextInput
      {...props}
      value={typed ?? value}
      maxLength={120}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}
