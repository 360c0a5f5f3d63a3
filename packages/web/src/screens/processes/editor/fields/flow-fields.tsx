import type { MapContent, MapFlow } from "@interrelate/contract";
import { Button, NativeSelect } from "@mantine/core";
import { handOff, stepName } from "../canvas/draw-elements.ts";
import type { MapDeeds } from "../map-deeds.ts";
import { texts } from "../texts.ts";
import type { DrawnTies } from "../ties/use-drawn-ties.ts";
import { DurationField } from "./duration-field.tsx";
import styles from "./fields.module.css";
import { NameField } from "./name-field.tsx";
import { NumberField } from "./number-field.tsx";

interface FlowFieldsProps {
  flow: MapFlow;
  content: MapContent;
  ties: DrawnTies | null;
  deeds: MapDeeds;
  /** The turn in which the name takes the focus; 0 for never. */
  turn: number;
  onDone: () => void;
}

const MOST_PER_WEEK = 1_000_000;

/** Everything that is said of one flow, and the tie it runs over. */
export function FlowFields({ flow, content, ties, deeds, turn, onDone }: FlowFieldsProps) {
  const { id } = flow;
  const steps = new Map(content.steps.map((step) => [step.id, step]));
  const hands = handOff(flow, steps);
  return (
    <div className={styles.fields}>
      <p className={styles.ends}>
        {stepName(steps.get(flow.from))} <span aria-hidden="true">→</span> <span className="heard">{texts.goesTo}</span>{" "}
        {stepName(steps.get(flow.to))}
      </p>
      {hands && ties && (
        <div className={styles.ties}>
          <p>{ties.sentence(hands.receiver, hands.sender)}</p>
          <p>{ties.sentence(hands.sender, hands.receiver)}</p>
        </div>
      )}
      <NameField
        label={texts.flowName}
        value={flow.name}
        turn={turn}
        onKeep={(name) => deeds.changeFlow(id, { name })}
        onDone={onDone}
      />
      <NumberField
        label={texts.perWeek}
        value={flow.perWeek}
        most={MOST_PER_WEEK}
        onKeep={(perWeek) => deeds.changeFlow(id, { perWeek })}
      />
      <NativeSelect
        label={texts.criticality}
        value={flow.criticality ?? ""}
        onChange={({ currentTarget: { value } }) =>
          deeds.changeFlow(id, { criticality: value === "" ? null : Number(value) })
        }
        data={["", "1", "2", "3"].map((value) => ({
          value,
          label: texts.criticalities[value as keyof typeof texts.criticalities],
        }))}
      />
      <DurationField
        label={texts.between}
        minutes={flow.minutes}
        onKeep={(minutes) => deeds.changeFlow(id, { minutes })}
      />
      <div className={styles.buttons}>
        <Button variant="subtle" color="var(--danger-word)" onClick={() => deeds.remove([id])}>
          {texts.remove}
        </Button>
      </div>
    </div>
  );
}
