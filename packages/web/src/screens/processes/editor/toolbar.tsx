import type { StepKind, WaveSummary } from "@interrelate/contract";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconKeyboard,
  IconLayoutRows,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconWand,
} from "@tabler/icons-react";
import { useReactFlow } from "@xyflow/react";
import type { MouseEvent, ReactNode } from "react";
import styles from "./editor.module.css";
import type { MapDeeds } from "./map-deeds.ts";
import { type EditedMap, useHistory } from "./sharing/use-shared-map.ts";
import { texts } from "./texts.ts";

interface ToolbarProps {
  edited: EditedMap;
  deeds: MapDeeds;
  placing: StepKind | null;
  onPlacing: (kind: StepKind | null) => void;
  /** A kind was chosen with the keyboard, which cannot click into a lane. */
  onAdd: (kind: StepKind) => void;
  onTidy: () => void;
  onFit: () => void;
  onLanes: () => void;
  onKeys: () => void;
  waves: readonly WaveSummary[];
  /** The wave whose ties are drawn; null for none. */
  wave: string | null;
  onWave: (wave: string | null) => void;
  children: ReactNode;
}

const KINDS: readonly StepKind[] = ["start", "task", "decision", "wait", "end"];

/** The tools above the drawing, and at its end how changes are kept. */
export function Toolbar(props: ToolbarProps) {
  const { edited, deeds, placing, onPlacing, onAdd, onTidy, onFit, onLanes, onKeys, waves, wave, onWave, children } =
    props;
  const { canUndo, canRedo } = useHistory(edited);
  const flow = useReactFlow();
  const choose = (event: MouseEvent, kind: StepKind) => {
    if (event.detail === 0) onAdd(kind);
    else onPlacing(placing === kind ? null : kind);
  };
  return (
    <section className={styles.toolbar} aria-label={texts.toolbar} data-print="no">
      <fieldset className={styles.kinds}>
        <legend className="heard">{texts.add}</legend>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            data-kind={kind}
            aria-pressed={placing === kind}
            onClick={(event) => choose(event, kind)}
          >
            {texts.steps[kind]}
          </button>
        ))}
      </fieldset>
      <div className={styles.tools}>
        <Tool label={texts.undo} off={!canUndo} onClick={deeds.undo} icon={<IconArrowBackUp size={19} />} />
        <Tool label={texts.redo} off={!canRedo} onClick={deeds.redo} icon={<IconArrowForwardUp size={19} />} />
        <Tool label={texts.tidy} onClick={onTidy} icon={<IconWand size={19} />} />
        <Tool label={texts.smaller} onClick={() => flow.zoomOut()} icon={<IconMinus size={19} />} />
        <Tool label={texts.larger} onClick={() => flow.zoomIn()} icon={<IconPlus size={19} />} />
        <Tool label={texts.fit} onClick={onFit} icon={<IconMaximize size={19} />} />
        <Tool label={texts.lanes} onClick={onLanes} icon={<IconLayoutRows size={19} />} />
        <Tool label={texts.keys} isForKeys onClick={onKeys} icon={<IconKeyboard size={19} />} />
      </div>
      {waves.length > 0 && <TieChoice waves={waves} wave={wave} onWave={onWave} />}
      {children}
    </section>
  );
}

interface ToolProps {
  label: string;
  off?: boolean;
  /** Left out where there is no keyboard. */
  isForKeys?: boolean;
  onClick: () => unknown;
  icon: ReactNode;
}

function Tool({ label, off = false, isForKeys = false, onClick, icon }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      data-keys={isForKeys || undefined}
      aria-label={label}
      title={label}
      disabled={off}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}

function TieChoice({ waves, wave, onWave }: Pick<ToolbarProps, "waves" | "wave" | "onWave">) {
  return (
    <label className={styles.ties}>
      <span>{texts.ties}</span>
      <select value={wave ?? ""} onChange={({ currentTarget: { value } }) => onWave(value === "" ? null : value)}>
        {waves.toReversed().map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="">{texts.noTies}</option>
      </select>
    </label>
  );
}
