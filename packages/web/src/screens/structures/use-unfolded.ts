import { useState } from "react";

/** Whether fields are unfolded, and where. */
export interface Unfolded {
  isOpen: boolean;
  /** Over the page, not beside their button: there was no room when they were opened. */
  overPage: boolean;
  onChange: (isOpen: boolean) => void;
}

const FOLDED = { isOpen: false, overPage: false };

/**
 * Fields that unfold beside a button or, on a narrow page, over it. Where is settled by opening them: what is open stays
 * as it is, and keeps what was typed, when a phone is turned.
 */
export function useUnfolded(isNarrow: boolean): Unfolded {
  const [unfolded, setUnfolded] = useState(FOLDED);
  const onChange = (isOpen: boolean) =>
    setUnfolded((before) => ({ isOpen, overPage: isOpen && !before.isOpen ? isNarrow : before.overPage }));
  return { ...unfolded, onChange };
}
