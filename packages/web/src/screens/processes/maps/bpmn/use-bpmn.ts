import type { Workgroup } from "@interrelate/contract";
import type { BpmnReading, LaneChoices } from "@interrelate/work/bpmn";
import { useState } from "react";

/** A diagram that was read. */
export interface ReadDiagram extends BpmnReading {
  /** What the map is called there or, where the file is another program's, the name of the file without its ending. */
  name: string;
  /** All lanes that somebody has to say the workgroup of. */
  asked: BpmnReading["unmatchedLanes"];
}

interface State {
  file: { name: string; bytes: Uint8Array } | null;
  reading: ReadDiagram | null;
  choices: LaneChoices;
  refused: string | null;
}

const NOTHING: State = { file: null, reading: null, choices: {}, refused: null };

/** Reads a BPMN file, and reads it again with every choice of a workgroup. */
export function useBpmn(workgroups: readonly Workgroup[]) {
  const [state, setState] = useState(NOTHING);
  const [isReading, setIsReading] = useState(false);
  const look = async (file: NonNullable<State["file"]>, choices: LaneChoices, asked?: ReadDiagram["asked"]) => {
    setIsReading(true);
    setState(await readState(file, workgroups, choices, asked));
    setIsReading(false);
  };
  return {
    ...state,
    isReading,
    read: async (file: File) => look({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, {}),
    choose: async (lane: string, workgroupId: string) => {
      const choices = { ...state.choices, [lane]: workgroupId === "" ? null : workgroupId };
      if (state.file) await look(state.file, choices, state.reading?.asked);
    },
  };
}

/** The reader of diagrams is loaded when somebody first chooses one. */
async function readState(
  file: NonNullable<State["file"]>,
  workgroups: readonly Workgroup[],
  choices: LaneChoices,
  asked?: ReadDiagram["asked"],
): Promise<State> {
  const { BpmnRefused, readBpmn } = await import("@interrelate/work/bpmn");
  try {
    const reading = await readBpmn(file.bytes, workgroups, choices);
    const name = reading.map?.name ?? (file.name.replace(/\.[^.]*$/, "").slice(0, 120) || file.name);
    return { ...NOTHING, file, choices, reading: { ...reading, name, asked: asked ?? reading.unmatchedLanes } };
  } catch (error) {
    if (!(error instanceof BpmnRefused)) throw error;
    return { ...NOTHING, refused: error.message };
  }
}
