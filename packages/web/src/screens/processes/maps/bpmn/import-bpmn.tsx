import type { Effort } from "@interrelate/contract";
import { Button, FileButton, NativeSelect } from "@mantine/core";
import { Notice } from "../../../../ui/notice.tsx";
import { ProblemNotice } from "../../../../ui/problem-notice.tsx";
import styles from "../maps.module.css";
import { importTexts as texts } from "./texts.ts";
import { type ReadDiagram, useBpmn } from "./use-bpmn.ts";

interface ImportBpmnProps {
  effort: Effort;
  /** Begins a map with what was read. */
  onBegin: (diagram: ReadDiagram) => void;
  /** Whether the map is being begun. */
  busy: boolean;
  error: unknown;
}

/** Begins a map with a diagram of another program, and asks which workgroups its lanes are. */
export function ImportBpmn({ effort, onBegin, busy, error }: ImportBpmnProps) {
  const { workgroups } = effort.workProcess;
  const bpmn = useBpmn(workgroups);
  const { reading } = bpmn;
  return (
    <section className={styles.import}>
      <h3 className={styles.importTitle}>{texts.title}</h3>
      <p className={styles.about}>{texts.lead}</p>
      <div>
        <FileButton
          accept=".bpmn,.xml,application/xml,text/xml"
          onChange={(file) => file && void bpmn.read(file)}
          inputProps={{ "aria-label": texts.choose }}
        >
          {(props) => (
            <Button variant="default" loading={bpmn.isReading} {...props}>
              {texts.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {bpmn.refused !== null && (
        <Notice tone="problem" title={texts.refused}>
          <p>{bpmn.refused}</p>
        </Notice>
      )}
      {reading && (
        <form
          className={styles.imported}
          onSubmit={(event) => {
            event.preventDefault();
            onBegin(reading);
          }}
        >
          <p>{texts.found(reading.name, reading.content)}</p>
          {reading.asked.map((lane) => (
            <NativeSelect
              key={lane.name}
              label={texts.whose(lane.name, lane.steps)}
              value={bpmn.choices[lane.name] ?? ""}
              onChange={(event) => void bpmn.choose(lane.name, event.currentTarget.value)}
              data={[
                { value: "", label: texts.leaveOut },
                ...workgroups.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ))}
          <Left left={reading.left} isArranged={reading.isArranged} />
          <ProblemNotice error={error} what={texts.failed} kept={texts.failedKept} />
          <div>
            <Button type="submit" loading={busy}>
              {texts.yes}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** What of the file is not in the map. */
function Left({ left, isArranged }: { left: readonly string[]; isArranged: boolean }) {
  const sentences = isArranged ? [...left, texts.arranged] : left;
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.left}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
