import type { Wave, WaveProgress } from "@interrelate/contract";
import { MethodLink } from "../../ui/method-link.tsx";
import table from "../../ui/table.module.css";
import { longDay } from "../../ui/words.ts";
import { pictureTexts as texts } from "./picture-texts.ts";
import styles from "./progress.module.css";
import { daysSpanned, type ProgressSeries, progressSeries } from "./progress-series.ts";
import page from "./wave.module.css";

const [WIDTH, HEIGHT] = [240, 72];

/** How answers came in by day, a small picture for each workgroup, and the same as a table. */
export function ProgressPicture({ wave, progress }: { wave: Wave; progress: WaveProgress }) {
  const series = progressSeries(wave, progress);
  const span = daysSpanned(wave, progress);
  const { threshold } = progress.participation;
  return (
    <figure className={styles.picture}>
      <h3 className={styles.pictureTitle}>
        {texts.title(series.length, progress.participation.workgroups.length, threshold)}
      </h3>
      {series.length === 0 ? (
        <p className={page.small}>{texts.empty(threshold)}</p>
      ) : (
        <>
          <div className={styles.multiples}>
            {series.map((each) => (
              <Line key={each.id} series={each} span={span} target={wave.target} />
            ))}
          </div>
          <figcaption className={page.small}>{texts.legend(wave.target, threshold)}</figcaption>
          <MethodLink of={["days"]} />
          <details>
            <summary>{texts.asTable}</summary>
            <DayTable progress={progress} series={series} threshold={threshold} />
          </details>
        </>
      )}
    </figure>
  );
}

interface LineProps {
  series: ProgressSeries;
  /** Days from the opening to the end of the picture. */
  span: number;
  target: number | null;
}

function Line({ series, span, target }: LineProps) {
  const { name, invited, points } = series;
  const last = points.at(-1);
  const most = Math.max(invited ?? 0, ...points.map(({ answered }) => answered));
  const x = (at: number) => (Math.min(span, at) / span) * WIDTH;
  const y = (answered: number) => HEIGHT - (answered / most) * (HEIGHT - 4) - 2;
  const path = points.map(({ at, answered }, index) =>
    index === 0 ? `M${x(at)} ${y(answered)}` : `H${x(at)}V${y(answered)}`,
  );
  const goal = target === null || invited === null ? null : (target / 100) * invited;
  return (
    <div>
      <p className={styles.multipleName}>{name}</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={texts.line(name, last?.answered ?? 0, invited, last ? longDay(last.day) : "")}
        className={styles.multiple}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className={styles.axis} />
        {goal !== null && <line x1="0" x2={WIDTH} y1={y(goal)} y2={y(goal)} className={styles.goal} />}
        <path d={path.join("")} className={styles.line} />
        {last && (
          <circle
            cx={Math.min(WIDTH - 3, Math.max(3, x(last.at)))}
            cy={y(last.answered)}
            r="3"
            className={styles.dot}
          />
        )}
      </svg>
      <p className={`${page.small} ${styles.now}`}>{texts.now(last?.answered ?? 0, invited)}</p>
    </div>
  );
}

interface DayTableProps {
  progress: WaveProgress;
  series: readonly ProgressSeries[];
  threshold: number;
}

function DayTable({ progress, series, threshold }: DayTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={table.scroll} tabIndex={0} aria-label={texts.asTable}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{texts.day}</th>
            {series.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.days.map(({ day, answered }) => (
            <tr key={day}>
              <th scope="row">{longDay(day)}</th>
              {series.map(({ id }) => (
                <td key={id}>{texts.told(answered[id] ?? 0, threshold)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
