import { type RefObject, useEffect } from "react";

/**
 * Puts the focus on the first refused field of a form once an answer refuses what was written, or on the deed where no
 * field is at fault: a button that waits for an answer loses the focus.
 *
 * @param within Something inside the form, or the form itself.
 */
export function useFocusRefused(within: RefObject<HTMLElement | null>, error: unknown): void {
  useEffect(() => {
    if (!error) return;
    const form = within.current?.closest("form");
    const at = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector('[type="submit"]');
    if (at instanceof HTMLElement) at.focus();
  }, [error, within]);
}
