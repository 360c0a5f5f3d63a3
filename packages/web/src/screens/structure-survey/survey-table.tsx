import { ScrollArea } from "../../pictures/scroll-area.tsx";
import table from "../../ui/table.module.css";
import { foldedRows } from "./folded-rows.ts";
import { hiddenWords } from "./hidden-words.ts";
import styles from "./structure-survey.module.css";
import { Beside, Judged, Said, type SurveyShown } from "./survey-cells.tsx";
import type { AskedStructure } from "./survey-rows.ts";
import { surveyTexts as texts } from "./texts.ts";

/** What people say beside what was judged, as a table with the workgroups of each structure under each other. */
export function SurveyTable({ asked, ...shown }: SurveyShown) {
  const { columns } = texts;
  return (
    <ScrollArea label={texts.label}>
      <table className={`${table.table} ${styles.table}`}>
        <caption className="heard">{texts.label}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.structure}</th>
            <th scope="col">{columns.workgroup}</th>
            <th scope="col">{columns.say}</th>
            <th scope="col">{columns.judged}</th>
            <th scope="col">{columns.compared}</th>
          </tr>
        </thead>
        {asked.map((structure) => (
          <StructureRows key={structure.structure.id} asked={structure} {...shown} />
        ))}
      </table>
    </ScrollArea>
  );
}

interface StructureRowsProps extends Omit<SurveyShown, "asked"> {
  asked: AskedStructure;
}

function StructureRows({ asked: { structure, asked, rows }, first, threshold, onJudge }: StructureRowsProps) {
  const { told, hidden } = foldedRows(rows, first);
  const head = (
    <th scope="rowgroup" rowSpan={told.length + (hidden.length > 0 ? 1 : 0)}>
      <span className={styles.name}>{structure.name}</span>
      <span className={styles.soft}>{asked}</span>
    </th>
  );
  return (
    <tbody>
      {told.map((row, place) => (
        <tr key={row.workgroup.id}>
          {place === 0 && head}
          <th scope="row">{row.workgroup.name}</th>
          <td>
            <Said row={row} threshold={threshold} />
          </td>
          <td>
            <Judged row={row} />
          </td>
          <td>
            <Beside row={row} onJudge={onJudge} />
          </td>
        </tr>
      ))}
      {hidden.length > 0 && (
        <tr>
          {told.length === 0 && head}
          <td colSpan={4} className={styles.hidden}>
            {hiddenWords(hidden, threshold)}
          </td>
        </tr>
      )}
    </tbody>
  );
}
