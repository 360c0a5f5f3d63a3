import type { PeoplePreview, PeopleRow } from "@interrelate/contract";
import { Button, Radio } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { LOCALE } from "../../../ui/locale.ts";
import table from "../../../ui/table.module.css";
import parts from "../../imports/import.module.css";
import { nameOfLanguage } from "../languages.ts";
import people from "../people.module.css";
import { peopleTexts, importTexts as texts } from "../texts.ts";
import styles from "./list.module.css";
import type { Decisions } from "./use-preview.ts";

type ListRowsProps = { preview: PeoplePreview; decisions: Decisions; onDecide: (part: Partial<Decisions>) => void };

type Standing = PeopleRow["standing"];
const STANDINGS: readonly Standing[] = ["problem", "new", "changed", "known", "leftOut"];
const AT_ONCE = 50;

/** What every row of a list becomes, problems first. */
export function ListRows({ preview, decisions, onDecide }: ListRowsProps) {
  const [only, setOnly] = useState<Standing | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const { rows, counts } = preview;
  const shown = rows.filter(({ standing }) => only === null || standing === only);
  const sorted = only === null ? shown.toSorted((one, other) => rank(one) - rank(other)) : shown;
  const problems = rows.filter(({ standing }) => standing === "problem").map(({ line }) => line);
  const isKnown = counts.known + counts.changed > 0;
  return (
    <section>
      <h2 className={parts.heading}>{texts.rows.heading}</h2>
      <Chips counts={counts} all={rows.length} only={only} onOnly={setOnly} />
      {isKnown && (
        <Radio.Group
          mt="md"
          label={texts.rows.known}
          value={decisions.known}
          onChange={(known) => onDecide({ known: known as Decisions["known"] })}
        >
          <Radio mt="xs" value="keep" label={texts.rows.keep} />
          <Radio mt="xs" value="update" label={texts.rows.update} />
        </Radio.Group>
      )}
      <div className={people.deeds}>
        {problems.length > 0 && (
          <Button variant="default" onClick={() => onDecide({ leaveOut: [...decisions.leaveOut, ...problems] })}>
            {texts.rows.leaveOut(problems.length)}
          </Button>
        )}
        {decisions.leaveOut.length > 0 && (
          <Button variant="subtle" onClick={() => onDecide({ leaveOut: [] })}>
            {texts.rows.takeIn}
          </Button>
        )}
      </div>
      <Rows rows={sorted.slice(0, most)} />
      {sorted.length > most && (
        <Button variant="subtle" mt="sm" onClick={() => setMost(most + 4 * AT_ONCE)}>
          {texts.rows.more(Math.min(sorted.length - most, 4 * AT_ONCE))}
        </Button>
      )}
    </section>
  );
}

function rank({ standing, notes }: PeopleRow): number {
  if (standing === "problem") return 0;
  return notes.length > 0 ? 1 : 2;
}

type ChipsProps = {
  counts: PeoplePreview["counts"];
  all: number;
  only: Standing | null;
  onOnly: (standing: Standing | null) => void;
};

function Chips({ counts, all, only, onOnly }: ChipsProps) {
  const chip = (standing: Standing | null, words: string, count: number) => (
    <button
      key={words}
      type="button"
      className={styles.chip}
      aria-pressed={only === standing}
      onClick={() => onOnly(standing)}
    >
      {words} {count.toLocaleString(LOCALE)}
    </button>
  );
  return (
    <fieldset className={`${styles.chips} ${parts.items}`} aria-label={texts.rows.filter}>
      {chip(null, texts.rows.all, all)}
      {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) =>
        chip(standing, texts.rows.standing[standing], counts[standing]),
      )}
    </fieldset>
  );
}

function Rows({ rows }: { rows: readonly PeopleRow[] }) {
  const isNarrow = useMediaQuery("(max-width: 64em)", false, { getInitialValueInEffect: false });
  if (isNarrow) {
    return (
      <ul className={people.cards}>
        {rows.map((row) => (
          <li key={row.line} className={styles.rowCard}>
            <header>
              <strong>{row.name || row.email}</strong>
              <StandingWord row={row} />
            </header>
            <span className={people.cardFacts}>
              {[
                `${texts.rows.line} ${row.line}`,
                row.email,
                row.workgroups.join(", "),
                row.site,
                languageOf(row),
                channelOf(row),
              ]
                .filter((fact) => fact !== "")
                .join(" · ")}
            </span>
            <Remarks row={row} />
          </li>
        ))}
      </ul>
    );
  }
  const { name, email, workgroup } = peopleTexts.table;
  const { line, becomes, facts, remarks } = texts.rows;
  const columns = { line, standing: becomes, name, email, workgroup, facts, remarks };
  return (
    <table className={`${table.table} ${styles.rows}`} aria-label={texts.rows.heading}>
      <thead>
        <tr>
          {Object.entries(columns).map(([column, words]) => (
            <th key={column} scope="col" data-column={column}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td>{row.line}</td>
            <td>
              <StandingWord row={row} />
            </td>
            <td>{row.name}</td>
            <td>{row.email}</td>
            <td>{row.workgroups.join(", ")}</td>
            <td>{[row.site, languageOf(row), channelOf(row)].filter((fact) => fact !== "").join(" · ")}</td>
            <td className={styles.remarks}>
              <Remarks row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StandingWord({ row }: { row: PeopleRow }) {
  return (
    <span className={styles.standing} data-standing={row.standing}>
      {texts.rows.standing[row.standing]}
    </span>
  );
}

function Remarks({ row }: { row: PeopleRow }) {
  return [...row.problems, ...row.notes].map((sentence) => <p key={sentence}>{sentence}</p>);
}

function languageOf({ language }: PeopleRow): string {
  return language === "" ? "" : nameOfLanguage(language);
}

function channelOf({ channel }: PeopleRow): string {
  return channel === null ? "" : peopleTexts.channels[channel];
}
