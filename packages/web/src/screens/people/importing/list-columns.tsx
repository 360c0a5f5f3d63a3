import type { Effort, PeopleMapping, PeoplePreview } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../ui/notice.tsx";
import parts from "../../imports/import.module.css";
import { importTexts as texts } from "../texts.ts";
import styles from "./list.module.css";
import type { Decisions } from "./use-preview.ts";

type ListColumnsProps = {
  effort: Effort;
  preview: PeoplePreview;
  decisions: Decisions;
  onDecide: (part: Partial<Decisions>) => void;
};

type Single = Exclude<keyof PeopleMapping, "name">;
const SINGLE: readonly Single[] = ["email", "workgroup", "further", "site", "language", "channel"];

/** Which column means what, beside the first rows. It is folded away where all columns were understood. */
export function ListColumns({ effort, preview, decisions, onDecide }: ListColumnsProps) {
  const [isOpen, setOpen] = useState(preview.questions.length > 0);
  const mapping = decisions.mapping ?? preview.mapping;
  const columns = [
    { value: "", label: texts.columns.none },
    ...preview.columns.map((name, position) => ({ value: String(position), label: name })),
  ];
  const select = (label: string, value: number | null, onChosen: (position: number | null) => void) => (
    <NativeSelect
      key={label}
      label={label}
      value={value === null ? "" : String(value)}
      data={columns}
      onChange={({ currentTarget }) => onChosen(currentTarget.value === "" ? null : Number(currentTarget.value))}
    />
  );
  const setName = (place: number) => (position: number | null) => {
    const name = [mapping.name[0] ?? null, mapping.name[1] ?? null];
    name[place] = position;
    onDecide({ mapping: { ...mapping, name: name.filter((each) => each !== null) } });
  };
  return (
    <details className={styles.columns} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className={parts.heading}>{texts.columns.heading}</h2>
        <span>{texts.columns.look}</span>
      </summary>
      <Sample preview={preview} />
      <div className={parts.columns}>
        {select(texts.columns.name, mapping.name[0] ?? null, setName(0))}
        {select(texts.columns.secondName, mapping.name[1] ?? null, setName(1))}
        {SINGLE.map((field) =>
          select(texts.columns[field], mapping[field], (position) =>
            onDecide({ mapping: { ...mapping, [field]: position } }),
          ),
        )}
        <NativeSelect
          label={texts.columns.everybody}
          value={decisions.workgroupId ?? ""}
          data={[
            { value: "", label: texts.columns.everybodyNone },
            ...effort.workProcess.workgroups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => onDecide({ workgroupId: currentTarget.value || null })}
        />
      </div>
      {preview.questions.length > 0 && (
        <Notice tone="question" title={texts.columns.questions}>
          <ul className={parts.questions}>
            {preview.questions.map(({ field, sentence }) => (
              <li key={`${field} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </details>
  );
}

function Sample({ preview }: { preview: PeoplePreview }) {
  if (preview.sample.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={parts.sample} tabIndex={0} aria-label={texts.columns.sample}>
      <table>
        <thead>
          <tr>
            {preview.columns.map((name, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
              <th key={position} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={row}>
              {cells.map((cell, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                <td key={position}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
