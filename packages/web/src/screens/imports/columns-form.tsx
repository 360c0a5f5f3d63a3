import type { ColumnMapping, ImportPreview } from "@interrelate/contract";
import { NativeSelect, Radio } from "@mantine/core";
import styles from "./import.module.css";
import { SampleTable } from "./sample-table.tsx";
import { StatusColumn } from "./status-column.tsx";
import { texts } from "./texts.ts";

interface ColumnsFormProps {
  preview: ImportPreview;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

const REQUIRED = ["respondent", "respondentGroup", "ratedGroup"] as const;
const OPTIONAL = ["site", "wave"] as const;

/** Which column means what, with the file's first rows beside it. A question stands at the field it is about. */
export function ColumnsForm({ preview, mapping, onChange }: ColumnsFormProps) {
  const questions = new Map(preview.questions.map(({ field, sentence }) => [field, sentence]));
  const choices = (empty: string) => [
    { value: "", label: empty },
    ...preview.columns.map((name) => ({ value: name, label: name })),
  ];
  const setItem = (index: number, column: string) =>
    onChange({ ...mapping, items: mapping.items.map((item, position) => (position === index ? column : item)) });
  return (
    <section>
      <h2 className={styles.heading}>{texts.columns.heading}</h2>
      <p className={styles.lead}>{texts.columns.lead}</p>
      <SampleTable columns={preview.columns} rows={preview.sample} />
      <div className={styles.columns}>
        {REQUIRED.map((field) => (
          <NativeSelect
            key={field}
            label={texts.columns[field]}
            value={mapping[field]}
            error={questions.get(field)}
            onChange={(event) => onChange({ ...mapping, [field]: event.currentTarget.value })}
            data={choices(texts.columns.choose)}
          />
        ))}
        {OPTIONAL.map((field) => (
          <NativeSelect
            key={field}
            label={texts.columns[field]}
            value={mapping[field] ?? ""}
            error={questions.get(field)}
            onChange={(event) => onChange({ ...mapping, [field]: event.currentTarget.value || null })}
            data={choices(texts.columns.none)}
          />
        ))}
      </div>
      <fieldset className={styles.items}>
        <legend>{texts.columns.itemsHeading}</legend>
        <div className={styles.columns}>
          {texts.columns.items.map((label, index) => (
            <NativeSelect
              key={label}
              label={label}
              value={mapping.items[index] ?? ""}
              error={questions.get(`items.${index}`)}
              onChange={(event) => setItem(index, event.currentTarget.value)}
              data={choices(texts.columns.choose)}
            />
          ))}
        </div>
      </fieldset>
      <Radio.Group
        className={styles.coding}
        label={texts.columns.coding}
        description={texts.columns.codingWhy}
        error={questions.get("frequencyCoding")}
        value={mapping.frequencyCoding ?? ""}
        onChange={(value) => onChange({ ...mapping, frequencyCoding: value as ColumnMapping["frequencyCoding"] })}
      >
        <div className={styles.codings}>
          {texts.columns.codings.map(({ value, name, words }) => (
            <Radio key={value} value={value} label={name} description={words} />
          ))}
        </div>
      </Radio.Group>
      <StatusColumn
        status={mapping.status}
        choices={choices(texts.columns.none)}
        question={questions.get("status")}
        onChange={(status) => onChange({ ...mapping, status })}
      />
    </section>
  );
}
