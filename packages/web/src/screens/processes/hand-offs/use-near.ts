import { useState } from "react";

/** Which hand-off somebody is at: the one under the pointer, else the one that has the focus. */
export interface Near {
  id: string | null;
  onPoint: (id: string | null) => void;
  onFocus: (id: string | null) => void;
}

/** Keeps pointer and focus apart, so that a pointer that rests somewhere does not hide what the keyboard is at. */
export function useNear(): Near {
  const [pointed, onPoint] = useState<string | null>(null);
  const [focused, onFocus] = useState<string | null>(null);
  return { id: pointed ?? focused, onPoint, onFocus };
}
