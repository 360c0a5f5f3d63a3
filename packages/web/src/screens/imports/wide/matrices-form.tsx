import type { WideMapping, WidePreview } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../ui/notice.tsx";
import styles from "../import.module.css";
import { type Matrix, modeOf, ratedNames, renamed, withMode } from "./matrix-modes.ts";
import { SettledInput } from "./settled-input.tsx";
import { SingleColumns } from "./single-columns.tsx";
import { ITEMS, texts } from "./texts.ts";

interface MatricesFormProps {
  preview: WidePreview;
  mapping: WideMapping;
  onChange: (mapping: WideMapping) => void;
}

/** Which columns are the ratings: a whole matrix in one step, any column by itself, and what the workgroups are called. */
export function MatricesForm({ preview, mapping, onChange }: MatricesFormProps) {
  const inMatrix = new Set(preview.matrices.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const places = new Set([mapping.respondent, mapping.ownGroup, mapping.site, mapping.wave]);
  const alone = preview.columns.flatMap(({ name, text }, column) =>
    inMatrix.has(column) || places.has(column) ? [] : [{ column, row: text === name ? name : `${name}: ${text}` }],
  );
  const asked = preview.questions.filter(({ field }) => field === "assigned");
  return (
    <section>
      <h2 className={styles.heading}>{texts.matrices.heading}</h2>
      <p className={styles.lead}>{texts.matrices.lead}</p>
      {asked.length > 0 && (
        <Notice tone="question">
          {asked.map(({ sentence }) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <div className={styles.matrices}>
        {preview.matrices.map((matrix) => (
          <MatrixForm key={matrix.columns[0]?.column} matrix={matrix} mapping={mapping} onChange={onChange} />
        ))}
        {alone.length > 0 && (
          <Opened summary={texts.matrices.others}>
            <p className={styles.lead}>{texts.matrices.othersLead}</p>
            <SingleColumns rows={alone} mapping={mapping} onChange={onChange} />
          </Opened>
        )}
      </div>
      <Names mapping={mapping} onChange={onChange} />
    </section>
  );
}

interface MatrixFormProps {
  matrix: Matrix;
  mapping: WideMapping;
  onChange: (mapping: WideMapping) => void;
}

function MatrixForm({ matrix, mapping, onChange }: MatrixFormProps) {
  const { assigned } = mapping;
  const state = modeOf(matrix, assigned);
  const said = assigned.filter(({ column }) => matrix.columns.some((each) => each.column === column)).length;
  const set = (wanted: Parameters<typeof withMode>[2]) =>
    onChange({ ...mapping, assigned: withMode(matrix, assigned, wanted) });
  const choose = (mode: string) => {
    if (mode === "none") set({ mode });
    if (mode === "items") set({ mode, group: state.mode === "items" ? state.group : "" });
    if (mode === "groups") set({ mode, item: state.mode === "groups" ? state.item : 0 });
  };
  return (
    <fieldset className={styles.matrix}>
      <legend>{matrix.question}</legend>
      <p className={styles.lead}>{texts.matrices.count(said, matrix.columns.length)}</p>
      <div className={styles.broad}>
        <NativeSelect
          label={texts.matrices.rowsAre}
          value={state.mode}
          data={[...texts.matrices.modes, ...(state.mode === "mixed" ? [texts.matrices.mixed] : [])]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {state.mode === "items" && (
          <SettledInput
            label={texts.matrices.about}
            value={state.group}
            onSettled={(group) => set({ mode: "items", group })}
          />
        )}
        {state.mode === "groups" && (
          <NativeSelect
            label={texts.matrices.item}
            value={String(state.item)}
            data={ITEMS.map((label, item) => ({ value: String(item), label }))}
            onChange={(event) => set({ mode: "groups", item: Number(event.currentTarget.value) })}
          />
        )}
      </div>
      <Opened summary={texts.matrices.single}>
        <SingleColumns rows={matrix.columns} mapping={mapping} onChange={onChange} />
      </Opened>
    </fieldset>
  );
}

/** Renders what is inside only while it is open, as files may have thousands of columns. */
function Opened({ summary, children }: { summary: string; children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.opened} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}

function Names({ mapping, onChange }: Omit<MatricesFormProps, "preview">) {
  const names = ratedNames(mapping.assigned);
  if (names.length === 0) return null;
  return (
    <fieldset className={styles.items}>
      <legend>{texts.matrices.names}</legend>
      <p className={styles.lead}>{texts.matrices.namesLead}</p>
      <div className={styles.columns}>
        {names.map((name, position) => (
          <SettledInput
            key={name}
            label={texts.matrices.rename(position + 1)}
            value={name}
            onSettled={(wanted) => wanted !== "" && onChange(renamed(mapping, name, wanted))}
          />
        ))}
      </div>
    </fieldset>
  );
}
