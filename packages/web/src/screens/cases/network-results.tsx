import type { CaseNetwork, ClientCase } from "@interrelate/contract";
import { decimal, type Table } from "@interrelate/pictures";
import type { ReactNode } from "react";
import { saveCsv } from "../../pictures/picture-files.ts";
import deeds from "../../ui/deed.module.css";
import form from "../../ui/form.module.css";
import { MethodLink } from "../../ui/method-link.tsx";
import { Page } from "../../ui/page.tsx";
import tables from "../../ui/table.module.css";
import { fileName } from "../results/file-name.ts";
import styles from "./cases.module.css";
import { NetworkDetail } from "./network-detail.tsx";
import { caseAround } from "./people-around.ts";
import { caseResultsTexts } from "./results-texts.ts";
import { caseTexts } from "./texts.ts";
import { type ToldCase, toldCases } from "./told-cases.ts";
import type { RoundView } from "./use-round.ts";

const { networks: texts, sheets } = caseResultsTexts;

interface NetworkResultsProps {
  view: RoundView;
  networks: readonly CaseNetwork[];
  organization: string;
  children: ReactNode;
}

/** Each network around a client as a whole: one of them open, and all in a table. */
export function NetworkResults({ view, networks, organization, children }: NetworkResultsProps) {
  const { effort, round, search } = view;
  const cases = toldCases(round, networks);
  const told = cases.filter(({ network }) => network !== undefined && network.mean !== null);
  const asked = cases.filter((each) => each.shown.withdrawnOn === null || told.includes(each));
  const isAround = ({ shown }: ToldCase) => shown.withdrawnOn === null;
  const open = cases.find(({ shown }) => shown.id === search.network) ?? told.find(isAround) ?? cases.find(isAround);
  const takenBack = cases.filter((each) => !isAround(each)).map(({ shown }) => shown.label);
  return (
    <Page
      title={texts.title(told.length, asked.length)}
      subtitle={`${sheets(round)} ${texts.subtitle}`}
      synthetic={effort.synthetic}
      width="wide"
    >
      <p className={styles.soft}>
        {texts.rule(round.threshold)} {takenBack.length > 0 && texts.takenBack(takenBack)}
      </p>
      {(cases.length > 1 || open === undefined) && <AllNetworks view={view} cases={cases} open={open?.shown.id} />}
      {open && <NetworkDetail key={open.shown.id} view={view} told={open} organization={organization} />}
      {children}
    </Page>
  );
}

interface AllNetworksProps {
  view: RoundView;
  cases: readonly ToldCase[];
  open: string | undefined;
}

function AllNetworks({ view, cases, open }: AllNetworksProps) {
  const { columns } = texts;
  const { effort, round } = view;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.all}</h2>
      <p className={form.lead}>{texts.order}</p>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.networks}`}>
          <thead>
            <tr>
              <th scope="col">{columns.label}</th>
              <th scope="col" className={tables.number}>
                {columns.around}
              </th>
              <th scope="col" className={tables.number}>
                {columns.raters}
              </th>
              <th scope="col" className={tables.number}>
                {columns.mean}
              </th>
              <th scope="col">{columns.interval}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((each) => (
              <Row key={each.shown.id} view={view} told={each} isOpen={each.shown.id === open} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={deeds.deeds} data-print="no">
        <button
          type="button"
          className={deeds.deed}
          onClick={() =>
            saveCsv(fileName("clients-networks", { effort, wave: round, sites: [], site: null }), fileOf(view, cases))
          }
        >
          {texts.download}
        </button>
        <MethodLink of={["cases", "hidden"]} />
      </div>
    </section>
  );
}

/** A code of so many characters stays in one line. */
const SHORT = 16;

function Row({ view, told: { shown, network }, isOpen }: { view: RoundView; told: ToldCase; isOpen: boolean }) {
  const { mean = null, low = null, high = null, raters = null } = network ?? {};
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button
          type="button"
          className={styles.openNetwork}
          data-short={shown.label.length <= SHORT}
          aria-pressed={isOpen}
          onClick={() => view.show({ network: shown.id })}
        >
          {shown.label}
        </button>
      </th>
      <td className={tables.number}>{rolesAround(view, shown) ?? ""}</td>
      {mean === null ? (
        <td colSpan={3}>{whyNot(shown)}</td>
      ) : (
        <>
          <td className={tables.number}>{raters ?? ""}</td>
          <td className={tables.number}>{decimal(mean)}</td>
          <td className={styles.interval}>
            {low === null || high === null ? "" : `${decimal(low)} – ${decimal(high)}`}
          </td>
        </>
      )}
    </tr>
  );
}

/** How many roles are around a client; of one who took the consent back it is told no more. */
function rolesAround({ effort }: RoundView, shown: ClientCase): number | null {
  return shown.withdrawnOn === null ? caseAround(shown, effort.workProcess.workgroups).around.length : null;
}

/** Why nothing stands in the place of a network's figure. */
function whyNot({ withdrawnOn }: ClientCase): string {
  return withdrawnOn === null ? caseResultsTexts.tooFew : caseTexts.goneShort;
}

/** All networks as a file: a figure that is not told is empty, and the last column says why. */
function fileOf(view: RoundView, cases: readonly ToldCase[]): Table {
  const { columns } = texts;
  const text = (label: string) => ({ label, numeric: false, decimals: 0 });
  const number = (label: string, decimals = 2) => ({ label, numeric: true, decimals });
  const figures = [number(columns.mean), number(columns.low), number(columns.high)];
  return {
    columns: [
      text(columns.label),
      number(columns.around, 0),
      number(columns.raters, 0),
      ...figures,
      text(columns.note),
    ],
    rows: cases.map(({ shown, network }) => {
      const { raters = null, mean = null, low = null, high = null } = network ?? {};
      return [shown.label, rolesAround(view, shown), raters, mean, low, high, mean === null ? whyNot(shown) : ""];
    }),
  };
}
