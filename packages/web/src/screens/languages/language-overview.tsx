import type { Translations } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import table from "../../ui/table.module.css";
import styles from "./languages.module.css";
import { partName } from "./part-name.ts";
import { translationTexts as texts } from "./texts.ts";

/** What every language lacks, part by part. */
export function LanguageOverview({ translations, chosen }: { translations: Translations; chosen: string }) {
  const { languages, parts } = translations;
  return (
    <section className={table.scroll} aria-label={texts.overview}>
      <table className={table.table}>
        <caption className="heard">{texts.overview}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.language}</th>
            {parts.map((part) => (
              <th scope="col" key={partName(part)}>
                {partName(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {languages.map(({ language, name, direction }) => (
            <tr key={language}>
              <th scope="row">
                {language === "en" ? (
                  name
                ) : (
                  <Link
                    to="."
                    search={(before) => ({ ...before, language })}
                    aria-current={language === chosen ? "true" : undefined}
                    className={styles.language}
                  >
                    <bdi lang={language} dir={direction}>
                      {name}
                    </bdi>
                  </Link>
                )}
              </th>
              {parts.map((part) => (
                <Count key={partName(part)} missing={part.missing[language]?.length ?? 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Count({ missing }: { missing: number }) {
  if (missing === 0) return <td className={styles.complete}>{texts.complete}</td>;
  return (
    <td>
      <mark className={styles.missing}>{texts.missing(missing)}</mark>
    </td>
  );
}
