import type { Participation, Wave, WaveProgress } from "@interrelate/contract";
import { MethodLink } from "../../ui/method-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import table from "../../ui/table.module.css";
import { forecastWords } from "./forecast-words.ts";
import { waveTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";

type Row = Participation["workgroups"][number];

interface ParticipationTablesProps {
  wave: Wave;
  participation: Participation;
  forecasts: WaveProgress["forecasts"];
}

/** Who has answered, by workgroup and by site, against the target; small counts are not told. */
export function ParticipationTables({ wave, participation, forecasts }: ParticipationTablesProps) {
  const { threshold } = participation;
  const all: Row = { id: "all", name: texts.all, invited: participation.invited, answered: participation.answered };
  const crowded = participation.workgroups.filter((row) => (row.answered ?? 0) > (row.invited ?? Infinity));
  const wordsOf = (id: string) => {
    const forecast = forecasts.find(({ workgroupId }) => workgroupId === id);
    return forecast && forecastWords(forecast, { threshold, target: wave.target });
  };
  return (
    <>
      {crowded.length > 0 && <Notice title={texts.crowded(crowded.map(({ name }) => name))}>{texts.crowdedWhy}</Notice>}
      <div className={styles.tables}>
        <Rows
          caption={texts.byGroup}
          head={texts.group}
          rows={[...participation.workgroups, all]}
          threshold={threshold}
          target={wave.target}
          wordsOf={wordsOf}
        />
        {participation.sites.length > 0 && (
          <Rows
            caption={texts.bySite}
            head={texts.site}
            rows={participation.sites}
            threshold={threshold}
            target={wave.target}
          />
        )}
      </div>
      <p className={styles.small}>
        {texts.countRule(threshold)}{" "}
        {wave.status === "open" ? texts.counting : texts.rests(wave.minItems, wave.instrument.items.length)}
      </p>
      <MethodLink of={wave.status === "open" ? ["counts", "forecast"] : ["counts"]} />
    </>
  );
}

interface RowsProps {
  caption: string;
  head: string;
  rows: readonly Row[];
  threshold: number;
  target: number | null;
  /** What is expected of a row by the closing date. */
  wordsOf?: (id: string) => string | undefined;
}

function Rows({ caption, head, rows, threshold, target, wordsOf }: RowsProps) {
  return (
    <table className={table.table}>
      <caption className="heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" colSpan={2}>
            {target === null ? texts.answered : texts.answeredAgainst(target)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              <span className={styles.expected}>{wordsOf?.(row.id)}</span>
            </th>
            <td className={styles.count}>{countOf(row, threshold)}</td>
            <td className={styles.barCell}>
              <Bar row={row} target={target} />
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

/** A share needs both counts; the figures stand beside it, so it is not read out. The target is a mark on it. */
function Bar({ row, target }: { row: Row; target: number | null }) {
  if (row.answered === null || !row.invited) return null;
  const share = Math.min(1, row.answered / row.invited);
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      <rect width="100" height="6" rx="3" className={styles.barWhole} />
      <rect width={share * 100} height="6" rx="3" className={styles.barPart} />
      {target !== null && <rect x={Math.min(99, target)} width="1" height="6" className={styles.barTarget} />}
    </svg>
  );
}
