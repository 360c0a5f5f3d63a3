import type { MapContent, Workgroup } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { MapDeeds } from "../map-deeds.ts";
import { texts } from "../texts.ts";
import styles from "./fields.module.css";

interface LanesFieldsProps {
  content: MapContent;
  workgroups: ReadonlyMap<string, Workgroup>;
  deeds: MapDeeds;
}

/** Which lanes the map has, and in which order. */
export function LanesFields({ content: { lanes, steps }, workgroups, deeds }: LanesFieldsProps) {
  const nameOf = (id: string) => workgroups.get(id)?.name ?? texts.noLane;
  const missing = [...workgroups.values()].filter(({ id }) => !lanes.includes(id));
  const move = (workgroupId: string, position: number) =>
    deeds.make({ do: "moveLane", workgroupId, position }, texts.said.laneMoved(nameOf(workgroupId), position + 1));
  return (
    <>
      <p className={styles.soft}>{texts.lanesWords}</p>
      <ol className={styles.laneList}>
        {lanes.map((lane, place) => (
          <li key={lane}>
            <span>{nameOf(lane)}</span>
            <Act label={texts.laneUp(nameOf(lane))} off={place === 0} onClick={() => move(lane, place - 1)}>
              <IconArrowUp size={16} aria-hidden="true" />
            </Act>
            <Act
              label={texts.laneDown(nameOf(lane))}
              off={place === lanes.length - 1}
              onClick={() => move(lane, place + 1)}
            >
              <IconArrowDown size={16} aria-hidden="true" />
            </Act>
            <Act
              label={texts.laneRemove(nameOf(lane))}
              off={steps.some(({ workgroupId }) => workgroupId === lane)}
              onClick={() => deeds.make({ do: "removeLane", workgroupId: lane }, texts.said.laneRemoved(nameOf(lane)))}
            >
              <IconX size={16} aria-hidden="true" />
            </Act>
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <NativeSelect
          label={texts.laneAdd}
          value=""
          onChange={({ currentTarget: { value } }) =>
            value !== "" &&
            deeds.make(
              { do: "addLane", workgroupId: value, position: lanes.length },
              texts.said.laneAdded(nameOf(value)),
            )
          }
          data={[
            { value: "", label: texts.laneChoose },
            ...missing.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  );
}

interface ActProps {
  label: string;
  off: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Act({ label, off, onClick, children }: ActProps) {
  return (
    <button type="button" className={styles.act} aria-label={label} title={label} disabled={off} onClick={onClick}>
      {children}
    </button>
  );
}
