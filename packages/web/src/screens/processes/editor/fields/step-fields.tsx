import type { MapContent, MapStep, StepKind } from "@interrelate/contract";
import { Button, NativeSelect } from "@mantine/core";
import { stepName } from "../canvas/draw-elements.ts";
import type { MapDeeds } from "../map-deeds.ts";
import { texts } from "../texts.ts";
import { DurationField } from "./duration-field.tsx";
import styles from "./fields.module.css";
import { NameField } from "./name-field.tsx";

interface StepFieldsProps {
  step: MapStep;
  content: MapContent;
  deeds: MapDeeds;
  laneName: (workgroupId: string) => string;
  /** The turn in which the name takes the focus; 0 for never. */
  turn: number;
  onDone: () => void;
  onConnect: (from: string) => void;
  onEdit: (id: string) => void;
}

/** Everything that is said of one step. */
export function StepFields({ step, content, deeds, laneName, turn, onDone, onConnect, onEdit }: StepFieldsProps) {
  const { id } = step;
  return (
    <div className={styles.fields}>
      <NameField
        label={texts.name}
        value={step.name}
        turn={turn}
        onKeep={(name) => deeds.changeStep(id, { name })}
        onDone={onDone}
      />
      <NativeSelect
        label={texts.kind}
        value={step.kind}
        onChange={(event) => deeds.changeStep(id, { kind: event.currentTarget.value as StepKind })}
        data={Object.entries(texts.steps).map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        label={texts.lane}
        value={step.workgroupId}
        onChange={(event) => deeds.toLane(id, event.currentTarget.value)}
        data={content.lanes.map((lane) => ({ value: lane, label: laneName(lane) }))}
      />
      {step.kind !== "start" && step.kind !== "end" && (
        <DurationField
          label={step.kind === "wait" ? texts.waits : texts.takes}
          minutes={step.minutes}
          onKeep={(minutes) => deeds.changeStep(id, { minutes })}
        />
      )}
      <Neighbours step={step} content={content} onEdit={onEdit} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => deeds.addNext(id, "task")}>
          {texts.addNext}
        </Button>
        <Button variant="default" onClick={() => onConnect(id)}>
          {texts.connect}
        </Button>
        <Button variant="subtle" color="var(--danger-word)" onClick={() => deeds.remove([id])}>
          {texts.remove}
        </Button>
      </div>
    </div>
  );
}

type NeighboursProps = Pick<StepFieldsProps, "step" | "content" | "onEdit">;

/** The flows of a step, each leading to its own fields. */
function Neighbours({ step, content: { steps, flows }, onEdit }: NeighboursProps) {
  const nameOf = (id: string) => stepName(steps.find((each) => each.id === id));
  const rows = [
    { label: texts.comesFrom, flows: flows.filter(({ to }) => to === step.id), end: "from" as const },
    { label: texts.goesTo, flows: flows.filter(({ from }) => from === step.id), end: "to" as const },
  ];
  return (
    <dl className={styles.neighbours}>
      {rows.map(({ label, flows: around, end }) => (
        <div key={end}>
          <dt>{label}</dt>
          <dd>
            {around.length === 0 && texts.nothing}
            {around.map((flow) => (
              <button key={flow.id} type="button" className={styles.link} onClick={() => onEdit(flow.id)}>
                {nameOf(flow[end])}
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
