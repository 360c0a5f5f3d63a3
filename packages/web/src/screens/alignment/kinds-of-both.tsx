import type { StructureKindId } from "@interrelate/contract";
import { type KindInTracks, type StructureReach, TRACKS } from "@interrelate/work";
import { useMediaQuery } from "@mantine/hooks";
import { Fragment } from "react";
import { ScrollArea } from "../../pictures/scroll-area.tsx";
import tables from "../../ui/table.module.css";
import styles from "./alignment.module.css";
import { texts } from "./texts.ts";

const words = texts.structures;

interface KindsOfBothProps {
  kinds: readonly KindInTracks[];
  nameOf: (kind: StructureKindId) => string;
}

/** What each track has named of each kind, and whom it takes in: a table, or cards where there is no room for one. */
export function KindsOfBoth(props: KindsOfBothProps) {
  const isNarrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  return isNarrow ? <KindCards {...props} /> : <KindTable {...props} />;
}

function KindTable({ kinds, nameOf }: KindsOfBothProps) {
  return (
    <ScrollArea label={words.heading}>
      <table className={tables.table}>
        <caption className="heard">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            {TRACKS.map((track) => (
              <th key={track} scope="col">
                {texts.track[track]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, structures }) => (
            <tr key={kind}>
              <th scope="row">{nameOf(kind)}</th>
              {TRACKS.map((track) => (
                <td key={track}>
                  <Reaches structures={structures[track]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** On a phone three columns would be too narrow to be read: each kind is a card with one track under the other. */
function KindCards({ kinds, nameOf }: KindsOfBothProps) {
  return (
    <ul className={styles.kinds}>
      {kinds.map(({ kind, structures }) => (
        <li key={kind} className={styles.kind}>
          <h3 className={styles.kindName}>{nameOf(kind)}</h3>
          <dl>
            {TRACKS.map((track) => (
              <Fragment key={track}>
                <dt>{texts.track[track]}</dt>
                <dd>
                  <Reaches structures={structures[track]} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Reaches({ structures }: { structures: readonly StructureReach[] }) {
  if (structures.length === 0) return <span className={styles.soft}>{words.nothing}</span>;
  return (
    <ul className={styles.reaches}>
      {structures.map((structure) => (
        <li key={structure.id}>{words.reach(structure)}</li>
      ))}
    </ul>
  );
}
