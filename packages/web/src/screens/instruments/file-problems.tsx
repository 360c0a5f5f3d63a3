import type { InstrumentProblem } from "@interrelate/contract";
import { Notice } from "../../ui/notice.tsx";
import table from "../../ui/table.module.css";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";

/** Everything that keeps a file from being taken in, each with its place. */
export function FileProblems({ problems }: { problems: readonly InstrumentProblem[] }) {
  return (
    <>
      <Notice tone="problem" title={texts.import.problems(problems.length)}>
        <p>{texts.import.problemsKept}</p>
      </Notice>
      <div className={`${table.scroll} ${styles.problems}`}>
        <table className={table.table}>
          <caption className="heard">{texts.import.wrong}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.import.place}</th>
              <th scope="col">{texts.import.wrong}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ place, sentence }) => (
              <tr key={`${place} ${sentence}`}>
                <th scope="row">{place === "" ? texts.import.whole : <code>{place}</code>}</th>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
