import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { texts } from "../texts.ts";
import { type DurationUnit, MINUTES_IN, unitOf } from "./duration-unit.ts";
import styles from "./fields.module.css";
import { NumberField } from "./number-field.tsx";

interface DurationFieldProps {
  label: string;
  minutes: number | null;
  onKeep: (minutes: number | null) => void;
}

/** The longest duration a map holds: ten years of minutes. */
const LONGEST = 5_256_000;

/** How long something takes, in minutes, hours or days. */
export function DurationField({ label, minutes, onKeep }: DurationFieldProps) {
  const [unit, setUnit] = useState<DurationUnit>(() => unitOf(minutes));
  const each = MINUTES_IN[unit];
  return (
    <div className={styles.duration}>
      <NumberField
        label={label}
        value={minutes === null ? null : minutes / each}
        most={LONGEST / each}
        onKeep={(count) => onKeep(count === null ? null : count * each)}
      />
      <NativeSelect
        aria-label={texts.unit(label)}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value as DurationUnit)}
        data={Object.entries(texts.units).map(([value, words]) => ({ value, label: words }))}
      />
    </div>
  );
}
