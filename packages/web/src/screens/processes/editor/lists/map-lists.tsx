import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import { durationWords } from "@interrelate/pictures";
import { Button } from "@mantine/core";
import { memo, useMemo } from "react";
import table from "../../../../ui/table.module.css";
import { handOff, stepName } from "../canvas/draw-elements.ts";
import { texts } from "../texts.ts";
import type { DrawnTies } from "../ties/use-drawn-ties.ts";
import styles from "./lists.module.css";

interface MapListsProps {
  content: MapContent;
  /** The ids of the steps in reading order. */
  order: readonly string[];
  laneName: (workgroupId: string) => string;
  ties: DrawnTies | null;
  /** Left out, as the other two, where the map can only be read. */
  onEdit?: OnEdit;
  onAddStep?: () => void;
  onAddFlow?: () => void;
}

type OnEdit = (id: string) => void;

/** The twin of the drawing: every step and every flow in tables, from which everything can be done. */
export const MapLists = memo(function MapLists(props: MapListsProps) {
  const { content, order, laneName, ties, onEdit, onAddStep, onAddFlow } = props;
  const steps = useMemo(() => new Map(content.steps.map((step) => [step.id, step])), [content]);
  const inOrder = order.flatMap((id) => steps.get(id) ?? []);
  const flows = inOrder.flatMap((step) => content.flows.filter(({ from }) => from === step.id));
  return (
    <div className={styles.lists} data-print="no">
      <section>
        <div className={styles.head}>
          <h2 className={styles.heading}>{texts.stepList}</h2>
          {onAddStep && (
            <Button variant="default" onClick={onAddStep}>
              {texts.addStep}
            </Button>
          )}
        </div>
        {inOrder.length === 0 ? (
          <p className={styles.soft}>{texts.noSteps}</p>
        ) : (
          <StepTable steps={inOrder} flows={content.flows} known={steps} laneName={laneName} onEdit={onEdit} />
        )}
      </section>
      <section>
        <div className={styles.head}>
          <h2 className={styles.heading}>{texts.flowList}</h2>
          {onAddFlow && (
            <Button variant="default" disabled={inOrder.length < 2} onClick={onAddFlow}>
              {texts.addFlow}
            </Button>
          )}
        </div>
        {flows.length === 0 ? (
          <p className={styles.soft}>{texts.noFlows}</p>
        ) : (
          <FlowTable flows={flows} known={steps} ties={ties} onEdit={onEdit} />
        )}
      </section>
    </div>
  );
});

interface StepTableProps {
  steps: readonly MapStep[];
  flows: readonly MapFlow[];
  known: ReadonlyMap<string, MapStep>;
  laneName: (workgroupId: string) => string;
  onEdit: OnEdit | undefined;
}

function StepTable({ steps, flows, known, laneName, onEdit }: StepTableProps) {
  const next = (id: string) => flows.filter(({ from }) => from === id).map(({ to }) => stepName(known.get(to)));
  return (
    <table className={`${table.table} ${styles.table}`}>
      <caption className="heard">{texts.stepList}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.step}</th>
          <th scope="col">{texts.kind}</th>
          <th scope="col">{texts.lane}</th>
          <th scope="col">{texts.takes}</th>
          <th scope="col">{texts.next}</th>
          {onEdit && (
            <th scope="col">
              <span className="heard">{texts.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <th scope="row">{stepName(step)}</th>
            <td data-label={texts.kind}>{texts.steps[step.kind]}</td>
            <td data-label={texts.lane}>{laneName(step.workgroupId)}</td>
            <td data-label={texts.takes}>{takes(step)}</td>
            <td data-label={texts.next}>{next(step.id).join(", ") || texts.nothing}</td>
            {onEdit && (
              <td>
                <EditButton name={stepName(step)} onClick={() => onEdit(step.id)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Starts and ends take no time. */
function takes({ kind, minutes }: MapStep): string {
  if (minutes !== null) return durationWords(minutes);
  return kind === "start" || kind === "end" ? "" : texts.notSaid;
}

interface FlowTableProps {
  flows: readonly MapFlow[];
  known: ReadonlyMap<string, MapStep>;
  ties: DrawnTies | null;
  onEdit: OnEdit | undefined;
}

function FlowTable({ flows, known, ties, onEdit }: FlowTableProps) {
  return (
    <table className={`${table.table} ${styles.table}`}>
      <caption className="heard">{texts.flowList}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.from}</th>
          <th scope="col">{texts.to}</th>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.perWeek}</th>
          {ties && <th scope="col">{texts.tie}</th>}
          {onEdit && (
            <th scope="col">
              <span className="heard">{texts.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <tr key={flow.id}>
            <th scope="row">{stepName(known.get(flow.from))}</th>
            <td data-label={texts.to}>{stepName(known.get(flow.to))}</td>
            <td data-label={texts.name}>{flow.name}</td>
            <td data-label={texts.perWeek}>{flow.perWeek ?? texts.notSaid}</td>
            {ties && <td data-label={texts.tie}>{tieOf(flow, known, ties)}</td>}
            {onEdit && (
              <td>
                <EditButton
                  name={texts.heard.flow(stepName(known.get(flow.from)), stepName(known.get(flow.to)), flow.name)}
                  onClick={() => onEdit(flow.id)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function tieOf(flow: MapFlow, known: ReadonlyMap<string, MapStep>, ties: DrawnTies): string {
  const hands = handOff(flow, known);
  return hands === null ? "" : ties.words(hands.receiver, hands.sender);
}

function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.edit} aria-label={texts.editStep(name)} onClick={onClick}>
      {texts.edit}
    </button>
  );
}
