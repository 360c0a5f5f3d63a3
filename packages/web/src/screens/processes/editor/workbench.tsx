import type { StepKind } from "@interrelate/contract";
import { layOut } from "@interrelate/work";
import { Button } from "@mantine/core";
import { memo } from "react";
import { Page } from "../../../ui/page.tsx";
import { StreamFigures } from "../hand-offs/stream-figures.tsx";
import { MapLinks } from "../map-links.tsx";
import canvas from "./canvas/canvas.module.css";
import { MapCanvas } from "./canvas/map-canvas.tsx";
import { Dialogs } from "./dialogs.tsx";
import { DrawingFoot } from "./drawing-foot.tsx";
import styles from "./editor.module.css";
import { PanelPlace } from "./fields/panel-place.tsx";
import { MapLists } from "./lists/map-lists.tsx";
import { mapTitle } from "./map-title.ts";
import { PrintedMap } from "./printed-map.tsx";
import { RefusedNotice, SaveWords } from "./save-words.tsx";
import { texts } from "./texts.ts";
import { closedWaves } from "./ties/use-drawn-ties.ts";
import { Toolbar } from "./toolbar.tsx";
import { useWorkbench, type WorkbenchParts, type WorkbenchProps } from "./use-workbench.ts";

/** The drawing with its tools, the fields of what is selected, and the lists that are the drawing's twin. */
export function Workbench(props: WorkbenchProps) {
  const { effort, about, edited, content, onDiscard } = props;
  const parts = useWorkbench(props);
  const { laneName, ties, process, drawing, live, edit, addStep, addFlow, deeds, onKeyDown } = parts;
  return (
    <Page
      title={mapTitle(about.name, process, ties !== null)}
      subtitle={texts.subtitle(about.name, texts.kinds[about.kind], ties)}
      synthetic={effort.synthetic}
      width="wide"
    >
      <RefusedNotice edited={edited} onUndo={deeds.undo} onDiscard={onDiscard} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the drawing and its tools */}
      <div onKeyDown={onKeyDown}>
        <EditorTools {...props} parts={parts} />
        <div className={styles.desk}>
          <EditorCanvas {...props} parts={parts} />
          <PanelPlace content={content} parts={parts} />
        </div>
      </div>
      <PrintedMap process={process} />
      <p ref={live} className={styles.live} role="status" />
      <p id="process-map-keys" className={styles.hint} data-print="no">
        {texts.keysHint}
      </p>
      <DrawingFoot {...props} parts={parts} />
      <Figures process={process} />
      <MapLists
        content={content}
        order={drawing.order}
        laneName={laneName}
        ties={ties}
        onEdit={edit}
        onAddStep={addStep}
        onAddFlow={addFlow}
      />
      <MapLinks map={about} effort={effort} here="editor" />
      <Dialogs content={content} parts={parts} />
    </Page>
  );
}

const Figures = memo(StreamFigures);

interface PartProps extends WorkbenchProps {
  parts: WorkbenchParts;
}

function EditorTools({ parts, ...props }: PartProps) {
  const { effort, edited, content, wave, onWave } = props;
  const { place, go, fit, deeds, putDown } = parts;
  const waves = closedWaves(effort);
  const shown = waves.find(({ id }) => id === wave) ?? waves.at(-1);
  return (
    <Toolbar
      {...{ edited, deeds, waves }}
      placing={place.placing}
      onPlacing={putDown}
      onAdd={(kind) => addWhereOneIs(kind, props, parts)}
      onTidy={() => deeds.make({ do: "place", places: layOut(content).places }, texts.said.tidied)}
      onFit={fit}
      onLanes={() => go({ dialog: "lanes" })}
      onKeys={() => go({ dialog: "keys" })}
      wave={wave === "none" ? null : (shown?.id ?? null)}
      onWave={(id) => onWave(id ?? "none")}
    >
      <SaveWords edited={edited} />
    </Toolbar>
  );
}

function EditorCanvas({ about, content, parts }: PartProps) {
  const { drawing, stage, workgroups, ties, deeds, edit, place, putDown, go } = parts;
  return (
    <MapCanvas
      label={texts.drawing(about.name)}
      {...{ drawing, stage, workgroups, ties, deeds, edit }}
      placing={place.placing}
      onPlaced={putDown}
      onOpen={() => go({ isSheetOpen: true, naming: null })}
    >
      {content.steps.length === 0 && place.placing === null && (
        <div className={canvas.empty}>
          <p className={canvas.emptyWords}>{texts.empty}</p>
          <Button onClick={() => deeds.addToLane("start")}>{texts.emptyButton}</Button>
        </div>
      )}
    </MapCanvas>
  );
}

/** Puts a step after the one that is selected, or at the end of the first lane. */
function addWhereOneIs(
  kind: StepKind,
  { content }: Pick<WorkbenchProps, "content">,
  { drawing, deeds }: WorkbenchParts,
): void {
  const after = drawing.selected.find((id) => content.steps.some((step) => step.id === id));
  if (after === undefined || kind === "start") deeds.addToLane(kind);
  else deeds.addNext(after, kind);
}
