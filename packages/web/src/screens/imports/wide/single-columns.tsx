import type { WideMapping } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import styles from "../import.module.css";
import { SettledInput } from "./settled-input.tsx";
import { ITEMS, texts } from "./texts.ts";

interface SingleColumnsProps {
  rows: readonly { column: number; row: string }[];
  mapping: WideMapping;
  onChange: (mapping: WideMapping) => void;
}

/** What each column holds by itself: which question about which workgroup, or no rating. */
export function SingleColumns({ rows, mapping, onChange }: SingleColumnsProps) {
  const set = (column: number, item: string, group: string) => {
    const others = mapping.assigned.filter((each) => each.column !== column);
    onChange({ ...mapping, assigned: item === "" ? others : [...others, { column, group, item: Number(item) }] });
  };
  return (
    <ul className={styles.singles}>
      {rows.map(({ column, row }) => {
        const said = mapping.assigned.find((each) => each.column === column);
        return (
          <li key={column}>
            <span className={styles.single}>{row}</span>
            <NativeSelect
              aria-label={`${texts.matrices.question}: ${row}`}
              value={said === undefined ? "" : String(said.item)}
              data={[
                { value: "", label: texts.matrices.notRating },
                ...ITEMS.map((label, item) => ({ value: String(item), label })),
              ]}
              onChange={(event) => set(column, event.currentTarget.value, said?.group ?? "")}
            />
            {said && (
              <SettledInput
                label={`${texts.matrices.group}: ${row}`}
                value={said.group}
                onSettled={(group) => set(column, String(said.item), group)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
