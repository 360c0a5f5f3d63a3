import { ACT_INPUTS, type ActInput } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { texts, weightTexts as words } from "./texts.ts";
import type { Weights } from "./use-weights.ts";
import styles from "./where-to-act.module.css";

/** Where the weights are on the page. */
export const WEIGHTS_ID = "weights";

/** The five weights as sliders, the way back to the usual ones, and what is first since they were moved. */
export function WeightsPanel({ list, said }: { list: Weights; said: string }) {
  const { weights, isUsual, weigh, backToUsual, state, error } = list;
  return (
    <div className={styles.weights} id={WEIGHTS_ID}>
      <h2 className={styles.panelTitle}>{words.title}</h2>
      <p className={styles.soft}>{words.lead}</p>
      {ACT_INPUTS.map((input) => (
        <Weight key={input} input={input} weight={weights[input]} onWeigh={(weight) => weigh({ [input]: weight })} />
      ))}
      {isUsual ? (
        <p className={styles.soft}>{words.areUsual}</p>
      ) : (
        <Button variant="default" onClick={backToUsual} data-print="no">
          {words.usual}
        </Button>
      )}
      <p role="status" className={styles.soft}>
        {words.said[state]}
        <span className="heard"> {said}</span>
      </p>
      <ProblemNotice error={error} what={words.failed} kept={words.kept} />
    </div>
  );
}

interface WeightProps {
  input: ActInput;
  weight: number;
  onWeigh: (weight: number) => void;
}

function Weight({ input, weight, onWeigh }: WeightProps) {
  const id = useId();
  // The slider stays where the hand is, however long the list takes to follow.
  const [held, setHeld] = useState<number | null>(null);
  const value = held ?? weight;
  return (
    <div className={styles.weight}>
      <label htmlFor={id}>{texts.input[input]}</label>
      <output htmlFor={id} className={styles.weightNumber}>
        {value}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={5}
        step={1}
        value={value}
        aria-valuetext={words.value(value)}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const next = Number(event.currentTarget.value);
          setHeld(next);
          onWeigh(next);
        }}
        onBlur={() => setHeld(null)}
      />
      <span id={`${id}-help`} className={styles.help}>
        {words.help[input]}
      </span>
    </div>
  );
}
