import type { ReactNode } from "react";
import styles from "./results.module.css";

/** A row of choices above a picture. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.chips} data-print="no">
      <legend className="heard">{label}</legend>
      {children}
    </fieldset>
  );
}

/** One choice, on or off. */
export function Chip({ on, onClick, children }: { on: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}

interface ChipSelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** Whether the value is something other than the default. */
  on: boolean;
  onChange: (value: string) => void;
}

/** A choice among several, as a chip that opens the system's own list. */
export function ChipSelect({ label, value, options, on, onChange }: ChipSelectProps) {
  return (
    <span className={styles.select} data-on={on || undefined}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span aria-hidden="true" className={styles.caret}>
        ▾
      </span>
    </span>
  );
}
