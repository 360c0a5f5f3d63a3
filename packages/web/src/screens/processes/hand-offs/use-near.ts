import { useState } from "react";

/** Which hand-off somebody is at: the one under the pointer, else the one that has the focus. */
export interface Near {
  id: string | null;
  /** The same as long as it is reached in the picture, where words about it change nothing under the pointer. */
  inPicture: string | null;
  onPoint: (id: string | null, place?: Place) => void;
  onFocus: (id: string | null, place?: Place) => void;
}

type Place = "picture" | "list";

interface Reached {
  id: string;
  place: Place;
}

/** Keeps pointer and focus apart, so that a pointer that rests somewhere does not hide what the keyboard is at. */
export function useNear(): Near {
  const [pointed, setPointed] = useState<Reached | null>(null);
  const [focused, setFocused] = useState<Reached | null>(null);
  const near = pointed ?? focused;
  return {
    id: near?.id ?? null,
    inPicture: near?.place === "picture" ? near.id : null,
    onPoint: (id, place = "list") => setPointed(id === null ? null : { id, place }),
    onFocus: (id, place = "list") => setFocused(id === null ? null : { id, place }),
  };
}
