import type { MapContent, Workgroup } from "@interrelate/contract";
import { Button, CloseButton } from "@mantine/core";
import type { MapDeeds } from "../map-deeds.ts";
import { texts } from "../texts.ts";
import type { DrawnTies } from "../ties/use-drawn-ties.ts";
import styles from "./fields.module.css";
import { FlowFields } from "./flow-fields.tsx";
import { StepFields } from "./step-fields.tsx";

interface PanelProps {
  content: MapContent;
  workgroups: ReadonlyMap<string, Workgroup>;
  selected: readonly string[];
  ties: DrawnTies | null;
  deeds: MapDeeds;
  /** The element whose name takes the focus, anew with every turn. */
  naming: { id: string; turn: number } | null;
  /** Leads back to the drawing. */
  onDone: () => void;
  onConnect: (from: string) => void;
  onEdit: (id: string) => void;
  onClose: () => void;
}

/** What is said of the selected step or flow. */
export function Panel(props: PanelProps) {
  const { content, selected, deeds, onClose } = props;
  const step = selected.length === 1 ? content.steps.find(({ id }) => id === selected[0]) : undefined;
  const flow = selected.length === 1 ? content.flows.find(({ id }) => id === selected[0]) : undefined;
  const title = step ? texts.stepTitle(texts.stepNouns[step.kind]) : texts.flowTitle;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{selected.length > 1 ? texts.severalTitle(selected.length) : title}</h2>
        <CloseButton aria-label={texts.close} onClick={onClose} size={40} iconSize={20} />
      </div>
      {step && <StepFields key={step.id} step={step} {...fieldsProps(props, step.id)} />}
      {flow && <FlowFields key={flow.id} flow={flow} {...fieldsProps(props, flow.id)} />}
      {!step && !flow && (
        <div className={styles.fields}>
          <p className={styles.soft}>{texts.severalWords}</p>
          <div className={styles.buttons}>
            <Button variant="subtle" color="var(--danger-word)" onClick={() => deeds.remove(selected)}>
              {texts.removeAll}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function fieldsProps({ content, workgroups, ties, deeds, naming, onDone, onConnect, onEdit }: PanelProps, id: string) {
  const laneName = (workgroupId: string) => workgroups.get(workgroupId)?.name ?? texts.noLane;
  return { content, ties, deeds, laneName, turn: naming?.id === id ? naming.turn : 0, onDone, onConnect, onEdit };
}
