import { ScrollArea } from "../../pictures/scroll-area.tsx";
import table from "../../ui/table.module.css";
import styles from "./structure-survey.module.css";
import { Beside, Judged, Said, type SurveyShown } from "./survey-cells.tsx";
import { surveyTexts as texts } from "./texts.ts";

/** What people say beside what was judged, as a table with the workgroups of each structure under each other. */
export function SurveyTable({ asked, threshold, onJudge }: SurveyShown) {
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
        {asked.map(({ structure, asked: when, rows }) => (
          <tbody key={structure.id}>
            {rows.map((row, place) => (
              <tr key={row.workgroup.id}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    <span className={styles.name}>{structure.name}</span>
                    <span className={styles.soft}>{when}</span>
                  </th>
                )}
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
          </tbody>
        ))}
      </table>
    </ScrollArea>
  );
}
