import type { AnswerMeaning, WideMapping, WidePreview } from "@interrelate/contract";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import styles from "../import.module.css";
import { asScores, codePositions, couldBeScores, turned } from "./codes.ts";
import { WORKS_WITH } from "./matrix-modes.ts";
import { texts } from "./texts.ts";

interface ValuesFormProps {
  preview: WidePreview;
  mapping: WideMapping;
  onChange: (mapping: WideMapping) => void;
}

type Scale = WidePreview["scales"][number];

/** What each value found in the cells means, once for questions that are answered alike. */
export function ValuesForm({ preview, mapping, onChange }: ValuesFormProps) {
  const [apart, setApart] = useState(false);
  const scales = apart
    ? preview.scales.flatMap((scale) => scale.items.map((item) => ({ ...scale, items: [item] })))
    : preview.scales;
  if (scales.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{texts.values.heading}</h2>
      <p className={styles.lead}>{texts.values.lead}</p>
      <Checkbox
        label={texts.values.apart}
        checked={apart}
        onChange={(event) => setApart(event.currentTarget.checked)}
      />
      {scales.map((scale) => (
        <ScaleForm
          key={scale.items.join()}
          scale={scale}
          said={scale.items.flatMap((item) => mapping.values[item] ?? [])}
          asked={
            preview.questions.find(({ field }) => scale.items.some((item) => field === `values.${item}`))?.sentence
          }
          onSay={(meanings) => onChange(withMeanings(mapping, scale.items, meanings))}
        />
      ))}
    </section>
  );
}

interface ScaleFormProps {
  scale: Scale;
  said: WideMapping["values"][number];
  asked: string | undefined;
  onSay: (meanings: ReadonlyMap<string, AnswerMeaning>) => void;
}

function ScaleForm({ scale, said, asked, onSay }: ScaleFormProps) {
  const [first = 0] = scale.items;
  const choices =
    first === WORKS_WITH ? texts.values.worksWith : first === 0 ? texts.values.frequency : texts.values.straight;
  const known = new Map(said.map(({ value, means }) => [value, means]));
  return (
    <fieldset className={styles.items}>
      <legend>{texts.values.of(scale.items)}</legend>
      {asked && <p className={styles.asked}>{asked}</p>}
      <QuickCodes scale={scale} onSay={onSay} />
      <div className={styles.columns}>
        {scale.values.map(({ value, label, count }) => (
          <NativeSelect
            key={value}
            label={texts.values.value(value, label)}
            description={texts.values.count(count)}
            value={known.get(value) ?? ""}
            error={asked !== undefined && !known.has(value)}
            data={[...(known.has(value) ? [] : [{ value: "", label: texts.values.choose }]), ...choices]}
            onChange={(event) => onSay(new Map([[value, event.currentTarget.value as AnswerMeaning]]))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Says all codes of a scale in one step. */
function QuickCodes({ scale, onSay }: Pick<ScaleFormProps, "scale" | "onSay">) {
  const [first = 0] = scale.items;
  const positions = codePositions(scale.values.filter(({ label }) => label === null).map(({ value }) => value));
  if (positions === null || first === WORKS_WITH) return null;
  const ways =
    first === 0
      ? [
          { words: texts.values.byAmount, say: positions },
          ...(couldBeScores(positions) ? [{ words: texts.values.scored, say: asScores(positions) }] : []),
        ]
      : [
          { words: texts.values.rising, say: positions },
          { words: texts.values.falling, say: turned(positions) },
        ];
  return (
    <div className={styles.quick}>
      <span>{texts.values.quick}</span>
      {ways.map(({ words, say }) => (
        <Button key={words} variant="default" size="sm" onClick={() => onSay(say)}>
          {words}
        </Button>
      ))}
    </div>
  );
}

function withMeanings(
  mapping: WideMapping,
  items: readonly number[],
  meanings: ReadonlyMap<string, AnswerMeaning>,
): WideMapping {
  const values = mapping.values.map((before, item) =>
    items.includes(item)
      ? [
          ...before.filter(({ value }) => !meanings.has(value)),
          ...[...meanings].map(([value, means]) => ({ value, means })),
        ]
      : before,
  );
  return { ...mapping, values };
}
