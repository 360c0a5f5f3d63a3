import type { Wave } from "@interrelate/contract";
import { Notice } from "../../ui/notice.tsx";
import table from "../../ui/table.module.css";
import { waveTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";

type Row = Wave["participation"]["workgroups"][number];

/** Who has answered, by workgroup and by site; small counts are not told. */
export function ParticipationTables({ wave }: { wave: Wave }) {
  const { participation, minItems } = wave;
  const { threshold } = participation;
  const all: Row = { id: "all", name: texts.all, invited: participation.invited, answered: participation.answered };
  const crowded = participation.workgroups.filter((row) => (row.answered ?? 0) > (row.invited ?? Infinity));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.participation}</h2>
      {crowded.length > 0 && <Notice title={texts.crowded(crowded.map(({ name }) => name))}>{texts.crowdedWhy}</Notice>}
      <div className={styles.tables}>
        <Rows
          caption={texts.byGroup}
          head={texts.group}
          rows={[...participation.workgroups, all]}
          threshold={threshold}
        />
        {participation.sites.length > 0 && (
          <Rows caption={texts.bySite} head={texts.site} rows={participation.sites} threshold={threshold} />
        )}
      </div>
      <p className={styles.small}>
        {texts.countRule(threshold)} {wave.status === "open" ? texts.counting : texts.rests(minItems)}
      </p>
    </section>
  );
}

interface RowsProps {
  caption: string;
  head: string;
  rows: readonly Row[];
  threshold: number;
}

function Rows({ caption, head, rows, threshold }: RowsProps) {
  return (
    <table className={table.table}>
      <caption className="heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" colSpan={2}>
            {texts.answered}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className={styles.count}>{countOf(row, threshold)}</td>
            <td className={styles.barCell}>
              <Bar row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countOf({ answered, invited }: Row, threshold: number): string {
  if (answered !== null) return texts.of(texts.atLeast(answered), invited);
  return texts.of(texts.fewer(threshold), invited !== null && invited >= threshold ? invited : null);
}

/** A share needs both counts; the figures stand beside it, so it is not read out. */
function Bar({ row }: { row: Row }) {
  if (row.answered === null || !row.invited) return null;
  const share = Math.min(1, row.answered / row.invited);
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      <rect width="100" height="6" rx="3" className={styles.barWhole} />
      <rect width={share * 100} height="6" rx="3" className={styles.barPart} />
    </svg>
  );
}
