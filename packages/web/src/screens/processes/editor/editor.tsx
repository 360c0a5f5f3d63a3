import { Page } from "../../../ui/page.tsx";
import { Waiting } from "../../../ui/waiting.tsx";
import type { EditorProps } from "./editor-props.ts";
import { RefusedNotice } from "./save-words.tsx";
import { useMapContent, useSaveState, useSharedMap } from "./sharing/use-shared-map.ts";
import { useWithdrawn } from "./sharing/use-withdrawn.ts";
import { texts } from "./texts.ts";
import { Workbench } from "./workbench.tsx";

/** Loads the shared map, then shows it. */
export function Editor(props: EditorProps) {
  const { effort, about, onDiscard, onWithdrawn } = props;
  const edited = useSharedMap(effort.organizationId, about.id);
  useWithdrawn(effort, edited, onWithdrawn);
  const state = useSaveState(edited);
  const content = useMapContent(edited);
  if (state.is === "loading" || (state.is === "refused" && content.lanes.length === 0)) {
    return (
      <Page title={about.name} synthetic={effort.synthetic} width="wide">
        <RefusedNotice edited={edited} onUndo={null} onDiscard={onDiscard} />
        {state.is === "loading" && <Waiting label={state.waits ? texts.save.waiting : texts.save.loading} />}
      </Page>
    );
  }
  return <Workbench {...props} edited={edited} content={content} />;
}
