import { type KeyboardEvent, useState } from "react";

/**
 * What stands in a field that is saved when somebody is done with it: on leaving it, and on Escape, which closes what it
 * stands in. Where what is stored changes meanwhile, the field shows that.
 *
 * @param onSettle is given what the field says when it is something else than what is stored.
 */
export function useDraft(stored: string, onSettle: (value: string) => void) {
  const [draft, setDraft] = useState({ stored, value: stored });
  const value = draft.stored === stored ? draft.value : stored;
  const settle = () => {
    if (value.trim() !== stored) onSettle(value.trim());
  };
  return {
    value,
    settle,
    /** Puts back what is stored. */
    reset: () => setDraft({ stored, value: stored }),
    field: {
      value,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        setDraft({ stored, value: event.currentTarget.value }),
      onBlur: settle,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Escape") settle();
      },
    },
  };
}
