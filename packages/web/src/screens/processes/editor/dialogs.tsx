import type { MapContent } from "@interrelate/contract";
import { Modal } from "@mantine/core";
import { ConnectDialog } from "./connect-dialog.tsx";
import { LanesFields } from "./fields/lanes-fields.tsx";
import { KeysDialog } from "./keys/keys-dialog.tsx";
import { texts } from "./texts.ts";
import type { WorkbenchParts } from "./use-workbench.ts";

interface DialogsProps {
  content: MapContent;
  parts: WorkbenchParts;
}

/** The dialog that is open over the editor, if any. */
export function Dialogs({ content, parts: { place, go, workgroups, laneName, deeds } }: DialogsProps) {
  const close = () => go({ dialog: null });
  if (place.dialog === null) return null;
  if (place.dialog === "keys") return <KeysDialog onClose={close} />;
  if (place.dialog === "lanes") {
    return (
      <Modal opened onClose={close} title={texts.lanes} size="30rem">
        <LanesFields content={content} workgroups={workgroups} deeds={deeds} />
      </Modal>
    );
  }
  const { connect } = place.dialog;
  return (
    <ConnectDialog content={content} from={connect} laneName={laneName} onConnect={deeds.connect} onClose={close} />
  );
}
