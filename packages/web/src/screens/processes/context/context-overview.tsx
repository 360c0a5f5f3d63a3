import type { ContextRating, Effort } from "@interrelate/contract";
import table from "../../../ui/table.module.css";
import { longDay } from "../../../ui/words.ts";
import styles from "./context.module.css";
import { ASPECTS, type Aspect, levelName, texts } from "./texts.ts";

interface ContextOverviewProps {
  sites: Effort["sites"];
  ratings: readonly ContextRating[];
}

/** What has been judged of the work as a whole and of each site, by whom and when. */
export function ContextOverview({ sites, ratings }: ContextOverviewProps) {
  const places = [{ id: null, name: texts.whole }, ...sites];
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.overview}</h2>
      <table className={`${table.table} ${styles.overview}`}>
        <caption className="heard">{texts.overview}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.place}</th>
            {ASPECTS.map((aspect) => (
              <th key={aspect} scope="col">
                {texts.name[aspect]}
              </th>
            ))}
            <th scope="col">{texts.judged}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, name }) => {
            const rating = ratings.find(({ siteId }) => siteId === id);
            return (
              <tr key={id ?? "whole"}>
                <th scope="row">{name}</th>
                {ASPECTS.map((aspect) => (
                  <td key={aspect} data-label={texts.name[aspect]}>
                    {levelWords(aspect, rating?.[aspect] ?? null)}
                  </td>
                ))}
                <td data-label={texts.judged}>
                  {rating && rating.judgedOn !== "" ? `${rating.judgedBy}, ${longDay(rating.judgedOn)}` : "—"}
                  {rating && rating.evidence !== "" && <span className={styles.evidence}>{rating.evidence}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function levelWords(aspect: Aspect, level: number | null): string {
  return level === null ? texts.unjudged : levelName(aspect, level);
}
