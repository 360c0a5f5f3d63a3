import { Button } from "@mantine/core";
import { Notice } from "../../../ui/notice.tsx";
import { problemTexts } from "../../../ui/texts.ts";
import styles from "./editor.module.css";
import type { SaveState } from "./sharing/shared-map.ts";
import { type EditedMap, useSaveState } from "./sharing/use-shared-map.ts";
import { texts } from "./texts.ts";

/** Whether one's changes are saved, quietly. */
export function SaveWords({ edited }: { edited: EditedMap }) {
  const state = useSaveState(edited);
  return (
    <p className={styles.save} role="status" data-state={state.is}>
      {wordsOf(state)}
    </p>
  );
}

interface RefusedNoticeProps {
  edited: EditedMap;
  /** Takes back the last change; null where there is none yet. */
  onUndo: (() => void) | null;
  /** Loads the map anew, without the changes. */
  onDiscard: () => void;
}

/** What to do when the server does not take changes. */
export function RefusedNotice({ edited, onUndo, onDiscard }: RefusedNoticeProps) {
  const state = useSaveState(edited);
  if (state.is !== "refused") return null;
  const { save } = texts;
  const discard = () => {
    edited.map.discard();
    onDiscard();
  };
  return (
    <Notice
      tone="problem"
      title={`${state.problem.status === 404 ? save.gone : save.refused}.`}
      actions={
        <>
          <Button onClick={() => void edited.map.exchange()}>{save.again}</Button>
          {onUndo && (
            <Button variant="default" onClick={onUndo}>
              {save.undo}
            </Button>
          )}
          <Button variant="subtle" onClick={discard}>
            {save.discard}
          </Button>
        </>
      }
    >
      <p>
        {state.problem.message} {save.kept}
      </p>
      {state.problem.status === 401 && (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {problemTexts.signInElsewhere}
          </a>
          {problemTexts.thenBack}
        </p>
      )}
    </Notice>
  );
}

function wordsOf(state: SaveState): string {
  const { save } = texts;
  if (state.is === "offline") return state.kept ? save.offline : save.offlineUnkept;
  return state.is === "refused" ? save.refused : save[state.is];
}
