import type { WideMapping, WidePreview } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import styles from "../import.module.css";
import { ratedNames } from "./matrix-modes.ts";
import { SettledInput } from "./settled-input.tsx";
import { texts } from "./texts.ts";

interface WhoFormProps {
  preview: WidePreview;
  mapping: WideMapping;
  onChange: (mapping: WideMapping) => void;
}

const PLACES = [
  { field: "respondent", empty: texts.who.eachRow, description: texts.who.respondentWhy },
  { field: "ownGroup", empty: texts.who.oneGroup, description: undefined },
  { field: "site", empty: texts.who.none, description: undefined },
  { field: "wave", empty: texts.who.none, description: undefined },
] as const;

/** Where the respondent, their own workgroup, the site and the wave stand. A question stands at the field it is about. */
export function WhoForm({ preview, mapping, onChange }: WhoFormProps) {
  const questions = new Map(preview.questions.map(({ field, sentence }) => [field, sentence]));
  const used = new Set(mapping.assigned.map(({ column }) => column));
  const columns = preview.columns.flatMap(({ name, text }, column) =>
    used.has(column) ? [] : [{ value: String(column), label: labelOf(name, text) }],
  );
  const set = (field: (typeof PLACES)[number]["field"], value: string) => {
    const column = value === "" ? null : Number(value);
    onChange({ ...mapping, [field]: column, ...(field === "ownGroup" ? { ownGroups: [] } : {}) });
  };
  return (
    <section>
      <h2 className={styles.heading}>{texts.who.heading}</h2>
      <p className={styles.lead}>{texts.who.lead}</p>
      <div className={styles.columns}>
        {PLACES.map(({ field, empty, description }) => (
          <NativeSelect
            key={field}
            label={texts.who[field]}
            description={description}
            inputWrapperOrder={["label", "input", "description", "error"]}
            value={mapping[field] === null ? "" : String(mapping[field])}
            error={questions.get(field)}
            data={[{ value: "", label: empty }, ...columns]}
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        ))}
        {mapping.ownGroup === null && (
          <SettledInput
            label={texts.who.oneGroupName}
            value={mapping.ownGroups[0]?.group ?? ""}
            onSettled={(group) => onChange({ ...mapping, ownGroups: group === "" ? [] : [{ value: "", group }] })}
          />
        )}
      </div>
      {mapping.ownGroup !== null && <OwnGroups preview={preview} mapping={mapping} onChange={onChange} />}
    </section>
  );
}

function OwnGroups({ preview, mapping, onChange }: WhoFormProps) {
  const asked = preview.questions.find(({ field }) => field === "ownGroups");
  const names = [...new Set([...ratedNames(mapping.assigned), ...mapping.ownGroups.map(({ group }) => group)])];
  const set = (value: string, group: string) => {
    const others = mapping.ownGroups.filter((each) => each.value !== value);
    onChange({ ...mapping, ownGroups: group === "" ? others : [...others, { value, group }] });
  };
  const values = preview.ownValues.filter(({ value }) => value !== "");
  if (values.length === 0) return null;
  const column = preview.columns[mapping.ownGroup ?? 0];
  return (
    <fieldset className={styles.items}>
      <legend>{texts.who.values(labelOf(column?.name ?? "", column?.text ?? ""))}</legend>
      <div className={styles.columns}>
        {values.map(({ value, label, count }) => {
          const group = mapping.ownGroups.find((each) => each.value === value)?.group ?? "";
          const choices = [...new Set([...names, label ?? value])].filter((name) => name !== "");
          return (
            <NativeSelect
              key={value}
              label={texts.who.value(value, label, count)}
              value={group}
              error={group === "" ? asked?.sentence : undefined}
              data={[
                { value: "", label: texts.values.choose },
                ...choices.map((name) => ({ value: name, label: name })),
              ]}
              onChange={(event) => set(value, event.currentTarget.value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const LONGEST_LABEL = 90;

/** A column's name, with its question where that says more. */
function labelOf(name: string, text: string): string {
  const whole = text === name || text === "" ? name : `${name}: ${text}`;
  return whole.length > LONGEST_LABEL ? `${whole.slice(0, LONGEST_LABEL - 1)}…` : whole;
}
