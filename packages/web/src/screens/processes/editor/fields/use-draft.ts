import { type ChangeEvent, useRef, useState } from "react";

/** After a pause this long in typing, what is written so far is kept, in milliseconds. */
const PAUSE = 700;

interface DraftField {
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onBlur: () => void;
}

/**
 * A field whose text is kept in a pause or on leaving, not at every key. While somebody writes, what others change does
 * not take the text away.
 */
export function useDraft(shared: string, keep: (text: string) => void): DraftField {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepIfNew = (text: string | null) => {
    clearTimeout(timer.current);
    if (text !== null && text !== shared) keep(text);
  };
  return {
    value: draft ?? shared,
    onChange: (event) => {
      const text = event.currentTarget.value;
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keepIfNew(text), PAUSE);
    },
    onBlur: () => {
      keepIfNew(draft);
      setDraft(null);
    },
  };
}
