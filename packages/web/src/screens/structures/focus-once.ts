/** A `ref` that puts the focus on an element when it appears: on a field that was asked for, or the way back from it. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
