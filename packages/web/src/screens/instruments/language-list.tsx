import type { Instrument, MissingTexts } from "@interrelate/contract";
import form from "../../ui/form.module.css";
import table from "../../ui/table.module.css";
import { texts } from "./texts.ts";
import { languageName } from "./words-in.ts";

/** Every language of an instrument, and what is missing in it. */
export function LanguageList({ instrument, missing }: { instrument: Instrument; missing: readonly MissingTexts[] }) {
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.one.languages}</h2>
      <table className={table.table}>
        <caption className="heard">{texts.one.languages}</caption>
        <tbody>
          {instrument.languages.map((language) => {
            const lacking = missing.find((each) => each.language === language)?.texts ?? [];
            return (
              <tr key={language}>
                <th scope="row">{languageName(language)}</th>
                <td>{lacking.length === 0 ? texts.one.complete : texts.one.missing(lacking)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
