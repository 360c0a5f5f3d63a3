import type { StepKind } from "@interrelate/contract";
import { layOut } from "@interrelate/work";
import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Page } from "../../../ui/page.tsx";
import canvas from "./canvas/canvas.module.css";
import { MapCanvas } from "./canvas/map-canvas.tsx";
import { ConnectDialog } from "./connect-dialog.tsx";
import styles from "./editor.module.css";
import fields from "./fields/fields.module.css";
import { Panel } from "./fields/panel.tsx";
import { KeysDialog } from "./keys/keys-dialog.tsx";
import { Legend } from "./legend.tsx";
import { MapLists } from "./lists/map-lists.tsx";
import { mapTitle } from "./map-title.ts";
import { RefusedNotice, SaveWords } from "./save-words.tsx";
import { texts } from "./texts.ts";
import { closedWaves } from "./ties/use-drawn-ties.ts";
import { Toolbar } from "./toolbar.tsx";
import { type Workbench as Parts, useWorkbench, type WorkbenchProps } from "./use-workbench.ts";

/** The drawing with its tools, the fields of what is selected, and the lists that are the drawing's twin. */
export function Workbench(props: WorkbenchProps) {
  const { effort, about, edited, content, onWave, onDiscard } = props;
  const isWide = useMediaQuery("(min-width: 68em)", true, { getInitialValueInEffect: false });
  const parts = useWorkbench(props);
  const { workgroups, laneName, ties, stage, drawing, live, place, go, edit, deeds, putDown, onKeyDown } = parts;
  const panel = <EditorPanel {...props} parts={parts} isWide={isWide} />;
  const add = (kind: StepKind) => addWhereOneIs(kind, parts, props);
  return (
    <Page
      title={mapTitle(about.name, content, ties)}
      subtitle={texts.subtitle(about.name, texts.kinds[about.kind], ties?.wave.name ?? null)}
      synthetic={effort.synthetic}
      width="wide"
      asideLabel={texts.panel}
      {...(isWide ? { aside: panel } : {})}
    >
      <RefusedNotice edited={edited} onUndo={deeds.undo} onDiscard={onDiscard} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the drawing and its tools */}
      <div onKeyDown={onKeyDown}>
        <Toolbar
          edited={edited}
          deeds={deeds}
          placing={place.placing}
          onPlacing={putDown}
          onAdd={add}
          onTidy={() => deeds.make({ do: "place", places: layOut(content).places }, texts.said.tidied)}
          onKeys={() => go({ dialog: "keys" })}
          waves={closedWaves(effort)}
          wave={ties?.wave.id ?? null}
          onWave={(wave) => onWave(wave ?? "none")}
        >
          <SaveWords edited={edited} />
        </Toolbar>
        <MapCanvas
          label={texts.drawing(about.name)}
          {...{ drawing, stage, workgroups, ties, deeds, edit }}
          placing={place.placing}
          onPlaced={putDown}
          onOpen={() => go({ isSheetOpen: true, naming: null })}
        >
          {content.steps.length === 0 && (
            <div className={canvas.empty}>
              <p className={canvas.emptyWords}>{texts.empty}</p>
              <Button onClick={() => deeds.addToLane("start")}>{texts.emptyButton}</Button>
            </div>
          )}
        </MapCanvas>
      </div>
      <p ref={live} className={styles.live} role="status" />
      <p id="process-map-keys" className={styles.hint} data-print="no">
        {texts.keysHint}
      </p>
      {ties && <Legend />}
      <MapLists
        content={content}
        order={drawing.order}
        laneName={laneName}
        ties={ties}
        onEdit={edit}
        onAddStep={() => add("task")}
        onAddFlow={() => go({ dialog: { connect: null } })}
      />
      {!isWide && (
        <Drawer
          opened={place.isSheetOpen && drawing.selected.length > 0}
          onClose={parts.back}
          position="bottom"
          size="auto"
          withCloseButton={false}
          aria-label={texts.panel}
          returnFocus={false}
          classNames={{ content: fields.sheet ?? "" }}
        >
          {panel}
        </Drawer>
      )}
      <Dialogs {...props} parts={parts} />
    </Page>
  );
}

interface PartProps extends WorkbenchProps {
  parts: Parts;
}

function EditorPanel({ content, parts, isWide }: PartProps & { isWide: boolean }) {
  const { workgroups, drawing, ties, deeds, place, go, edit, back } = parts;
  return (
    <Panel
      {...{ content, workgroups, ties, deeds }}
      selected={drawing.selected}
      naming={place.naming}
      onDone={back}
      onConnect={(from) => go({ dialog: { connect: from } })}
      onEdit={edit}
      {...(isWide ? {} : { onClose: back })}
    />
  );
}

function Dialogs({ content, parts: { place, go, laneName, deeds } }: PartProps) {
  const close = () => go({ dialog: null });
  if (place.dialog === null) return null;
  if (place.dialog === "keys") return <KeysDialog onClose={close} />;
  const { connect } = place.dialog;
  return (
    <ConnectDialog content={content} from={connect} laneName={laneName} onConnect={deeds.connect} onClose={close} />
  );
}

/** Puts a step after the one that is selected, or at the end of the first lane. */
function addWhereOneIs(kind: StepKind, { drawing, deeds }: Parts, { content }: WorkbenchProps): void {
  const after = drawing.selected.find((id) => content.steps.some((step) => step.id === id));
  if (after === undefined || kind === "start") deeds.addToLane(kind);
  else deeds.addNext(after, kind);
}
