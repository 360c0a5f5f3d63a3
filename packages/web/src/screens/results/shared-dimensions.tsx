import type { WaveChange, WaveSummary } from "@interrelate/contract";
import { decimal, measureLabel, waveName } from "@interrelate/pictures";
import type { ReactNode } from "react";
import { MethodLink } from "../../ui/method-link.tsx";
import { Page } from "../../ui/page.tsx";
import tables from "../../ui/table.module.css";
import { Difference } from "./difference.tsx";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";
import type { ShownResults } from "./use-wave-results.ts";

interface SharedDimensionsProps {
  results: ShownResults;
  view: ResultsView;
  since: WaveSummary;
  shared: NonNullable<WaveChange["sharedDimensions"]>;
  /** Chips that choose what is compared. */
  children: ReactNode;
}

/** Two waves that asked different dimensions: no index is compared, only what both asked, without a test. */
export function SharedDimensions({ results, view, since, shared, children }: SharedDimensionsProps) {
  const [before, after] = [waveName(since.name), waveName(results.wave.name)];
  return (
    <Page title={texts.forms.title(before, after)} synthetic={results.organization.synthetic}>
      <Filters view={view} measures={false} sites={false}>
        {children}
      </Filters>
      <Difference organizationId={view.params.organizationId} waveId={results.wave.id} since={since.id} />
      <section className={styles.section}>
        <table className={tables.table}>
          <caption className="heard">{texts.forms.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.measure}</th>
              <th scope="col" className={tables.number}>
                {before}
              </th>
              <th scope="col" className={tables.number}>
                {after}
              </th>
              <th scope="col" className={tables.number}>
                {texts.forms.ties}
              </th>
            </tr>
          </thead>
          <tbody>
            {shared.map((row) => (
              <tr key={row.dimension}>
                <th scope="row">{measureLabel(row.dimension)}</th>
                <td className={tables.number}>{row.before === null ? texts.forms.hidden : decimal(row.before)}</td>
                <td className={tables.number}>{row.after === null ? texts.forms.hidden : decimal(row.after)}</td>
                <td className={tables.number}>{row.ties}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.rule}>{texts.forms.rule}</p>
        <MethodLink of={["shortForms"]} />
      </section>
    </Page>
  );
}
