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

/** The dialog that is open over the editor, if any. Each leads back to where it was opened. */
export function Dialogs({ content, parts }: DialogsProps) {
  const { place, go, back, workgroups, laneName, deeds } = parts;
  const { dialog } = place;
  const close = () => go({ dialog: null });
  return (
    <>
      <KeysDialog opened={dialog === "keys"} onClose={close} />
      <Modal opened={dialog === "lanes"} onClose={close} title={texts.lanes} size="30rem">
        <LanesFields content={content} workgroups={workgroups} deeds={deeds} />
      </Modal>
      {dialog !== null && typeof dialog === "object" && (
        <ConnectDialog
          content={content}
          from={dialog.connect}
          laneName={laneName}
          onConnect={deeds.connect}
          onClose={() => {
            close();
            if (dialog.connect !== null) back();
          }}
        />
      )}
    </>
  );
}
