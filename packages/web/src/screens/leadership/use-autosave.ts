import type { Reflection } from "@interrelate/contract";
import { useEffect, useEffectEvent, useState } from "react";

/** What an entry says while it is written. */
export type Draft = Pick<Reflection, "prompt" | "words">;

/** How long somebody pauses before what stands there is saved, in milliseconds. */
const PAUSE = 800;

/**
 * A draft that saves itself: after a pause, on leaving the field, and when the page goes. Nothing blank is saved.
 *
 * @param stored what is saved; undefined before the first time.
 */
export function useAutosave(start: Draft, stored: Draft | undefined, save: (draft: Draft) => Promise<unknown>) {
  const [draft, setDraft] = useState(start);
  const [state, setState] = useState<{ saving: number; error: unknown }>({ saving: 0, error: null });
  const isBlank = draft.words.trim() === "";
  const isOpen = !isBlank && (draft.words.trim() !== stored?.words || draft.prompt !== stored.prompt);
  const settle = ({ prompt, words } = draft) => {
    if (!isOpen) return;
    setState(({ saving }) => ({ saving: saving + 1, error: null }));
    save({ prompt, words: words.trim() }).then(
      () => setState(({ saving, error }) => ({ saving: saving - 1, error })),
      (error: unknown) => setState(({ saving }) => ({ saving: saving - 1, error })),
    );
  };
  const settleLater = useEffectEvent(settle);
  useEffect(() => {
    const timer = setTimeout(() => settleLater(draft), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  const hold = useEffectEvent((event: BeforeUnloadEvent) => {
    // The browser asks whether to leave, and what is sent meanwhile arrives.
    if (isOpen) event.preventDefault();
    settle();
  });
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => hold(event);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("beforeunload", leave);
      settleLater();
    };
  }, []);
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    settle,
    error: state.error,
    said:
      isBlank && stored !== undefined ? "empty" : state.saving > 0 ? "saving" : stored && !isOpen ? "saved" : "nothing",
  } as const;
}
