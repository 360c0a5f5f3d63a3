import type { MapContent } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "../../../ui/confirm.tsx";
import { stepName } from "./canvas/draw-elements.ts";
import { texts } from "./texts.ts";

interface ConnectDialogProps {
  content: MapContent;
  /** The step a flow begins at; null when that is chosen as well. */
  from: string | null;
  laneName: (workgroupId: string) => string;
  onConnect: (from: string, to: string) => void;
  onClose: () => void;
}

/** Connects two steps by choosing them from lists: for keyboards, screen readers and phones. */
export function ConnectDialog({ content: { steps }, from, laneName, onConnect, onClose }: ConnectDialogProps) {
  const [start, setStart] = useState(from ?? steps[0]?.id ?? "");
  const others = steps.filter(({ id }) => id !== start);
  const [chosen, setChosen] = useState("");
  const end = others.some(({ id }) => id === chosen) ? chosen : (others[0]?.id ?? "");
  const options = (list: typeof steps) =>
    list.map((step) => ({ value: step.id, label: `${stepName(step)} (${laneName(step.workgroupId)})` }));
  const name = stepName(steps.find(({ id }) => id === start));
  return (
    <Confirm
      opened
      title={from === null ? texts.addFlow : texts.connectTitle(name)}
      yes={texts.connectYes}
      busy={false}
      ready={start !== "" && end !== ""}
      onYes={() => {
        onConnect(start, end);
        onClose();
      }}
      onNo={onClose}
    >
      {from === null && (
        <NativeSelect
          label={texts.connectFrom}
          value={start}
          onChange={(event) => setStart(event.currentTarget.value)}
          data={options(steps)}
        />
      )}
      <NativeSelect
        data-autofocus
        label={texts.connectWhich}
        value={end}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={options(others)}
      />
    </Confirm>
  );
}
