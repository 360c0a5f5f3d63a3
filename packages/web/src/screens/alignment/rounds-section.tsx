import { waveName } from "@interrelate/pictures";
import { roundsInTime, type timeBetween } from "@interrelate/work";
import { ScrollArea } from "../../pictures/scroll-area.tsx";
import form from "../../ui/form.module.css";
import tables from "../../ui/table.module.css";
import styles from "./alignment.module.css";
import type { AlignmentView } from "./alignment-view.ts";
import { texts } from "./texts.ts";

const words = texts.time;

interface RoundsSectionProps {
  view: AlignmentView;
  between: ReturnType<typeof timeBetween>;
}

/** When both tracks were measured, and whether the two rounds shown lie far apart. */
export function RoundsSection({ view: { tracks }, between }: RoundsSectionProps) {
  const { leadership, frontLine } = tracks;
  const rounds = roundsInTime({ leadership: leadership.closed, frontLine: frontLine.closed });
  const shown = [leadership.wave?.id, frontLine.wave?.id];
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{words.heading}</h2>
      <p className={styles.first}>
        {between === null ? words.unknown : between.far ? words.far(between.days) : words.near}
      </p>
      <p className={styles.soft}>{words.order}</p>
      <ScrollArea label={words.heading}>
        <table className={tables.table}>
          <caption className="heard">{words.heading}</caption>
          <thead>
            <tr>
              {Object.entries(words.columns).map(([key, label]) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ track, id, name, openedOn, closedOn }) => (
              <tr key={id}>
                <th scope="row">
                  {openedOn === null && closedOn === null ? words.noDay : words.span(openedOn, closedOn)}
                </th>
                <td>
                  {texts.track[track]}, {tracks[track].effort.name}
                </td>
                <td>
                  {waveName(name)}
                  {shown.includes(id) && <em className={styles.soft}> · {words.shown}</em>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}
