import type { CaseTie } from "@interrelate/contract";
import {
  CASE_MEASURES,
  type CaseMeasure,
  caseTieNetwork,
  caseTieSentence,
  caseTieTable,
  mapQuestion,
  mapTitle,
  measureLabel,
  relationalMap,
  type Table,
  type TieNetwork,
} from "@interrelate/pictures";
import type { ReactNode } from "react";
import { Page } from "../../ui/page.tsx";
import { ChipSelect, Chips } from "../results/chips.tsx";
import { fileName } from "../results/file-name.ts";
import { FirstLook } from "../results/first-look.tsx";
import { MapBeside } from "../results/map-beside.tsx";
import { MapFigure } from "../results/map-figure.tsx";
import { PanelHead } from "../results/panel-head.tsx";
import { RolePanel } from "../results/role-panel.tsx";
import { texts as resultsTexts } from "../results/texts.ts";
import { CaseTiePanel } from "./case-tie-panel.tsx";
import styles from "./cases.module.css";
import { rolesAround } from "./people-around.ts";
import { caseResultsTexts as texts } from "./results-texts.ts";
import type { RoundView } from "./use-round.ts";

interface RoleResultsProps {
  view: RoundView;
  ties: readonly CaseTie[];
  organization: string;
  children: ReactNode;
}

/** How roles experience each other around clients, over all cases of a round: a map and its table. */
export function RoleResults({ view, ties, organization, children }: RoleResultsProps) {
  const { effort, round, search, show } = view;
  const measure = CASE_MEASURES.find((each) => each === search.dimension) ?? "index";
  const network = networkOf(view, ties, measure);
  const casesOf = (from: string, to: string) =>
    ties.find((each) => each.from === from && each.to === to)?.cases ?? null;
  const table = caseTieTable(network, ties);
  const words = {
    title: mapTitle(network),
    subtitle: `${texts.sheets(round)} ${texts.roles.subtitle}`,
    question: mapQuestion(network),
    source: resultsTexts.source(organization, effort.name, effort.synthetic),
  };
  return (
    <>
      <Page
        title={words.title}
        subtitle={words.subtitle}
        synthetic={effort.synthetic}
        width="wide"
        aside={
          <MapBeside view={view}>
            {(close) => <Beside view={view} network={network} ties={ties} question={words.question} close={close} />}
          </MapBeside>
        }
        asideLabel={resultsTexts.beside}
      >
        <Chips label={resultsTexts.views}>
          <ChipSelect
            label={resultsTexts.measure}
            value={measure}
            on={measure !== "index"}
            options={CASE_MEASURES.map((value) => ({ value, label: measureLabel(value) }))}
            onChange={(dimension) => show({ dimension: dimension === "index" ? undefined : dimension })}
          />
        </Chips>
        <MapFigure
          effortId={effort.id}
          view={view}
          words={words}
          fileName={fileName("clients-map", { effort, wave: round, sites: [], site: null })}
          legendKind="map"
          figures={["cases", "band", "clear", "hidden"]}
          table={shownTies(network, table)}
          file={table}
          network={network}
          ties={network.ties.map((tie) => ({
            ...tie,
            sentence: caseTieSentence(network, tie, casesOf(tie.from, tie.to)),
          }))}
          draw={(options) => relationalMap(network, options)}
        />
        <p className={styles.soft}>
          {texts.roles.rule(round.threshold)} {unshown(network).join(" ")}
        </p>
      </Page>
      {/* On a phone this comes after what stands beside the map. */}
      <div className={styles.after}>{children}</div>
    </>
  );
}

/** The rows of the ties that are shown; the others are told in a sentence, and stand in the file. */
function shownTies({ ties }: TieNetwork, { columns, rows }: Table): Table {
  return { columns, rows: rows.filter((_, place) => ties[place]?.hidden === false) };
}

/** How many ties are hidden, and how many pairs of roles never met around a client. */
function unshown({ roles, ties }: TieNetwork): string[] {
  const hidden = ties.filter((tie) => tie.hidden).length;
  const met = new Set(ties.flatMap(({ from, to }) => (from === to ? [] : [[from, to].sort().join(" ")])));
  const never = (roles.length * (roles.length - 1)) / 2 - met.size;
  return [...(hidden > 0 ? [texts.roles.few(hidden)] : []), ...(never > 0 ? [texts.roles.never(never)] : [])];
}

function networkOf({ effort, round }: RoundView, ties: readonly CaseTie[], measure: CaseMeasure): TieNetwork {
  const workgroups = rolesAround(round.cases, effort.workProcess.workgroups);
  return caseTieNetwork(ties, measure, { workgroups, cutoffs: effort.cutoffs, threshold: round.threshold });
}

interface BesideProps {
  view: RoundView;
  network: TieNetwork;
  ties: readonly CaseTie[];
  question: string;
  close: () => void;
}

function Beside({ view, network, ties, question, close }: BesideProps) {
  const { from = "", to = "" } = view.search;
  const isKnown = (id: string) => network.roles.some((role) => role.id === id);
  if (isKnown(from) && isKnown(to))
    return <CaseTiePanel network={network} ties={ties} from={from} to={to} onClose={close} />;
  if (isKnown(from)) return <RolePanel view={view} network={network} role={from} onClose={close} />;
  if (network.ties.every(({ hidden }) => hidden))
    return (
      <>
        <PanelHead title={texts.roles.nothing} sub={texts.roles.rule(network.threshold)} />
        <p className={styles.next}>{texts.roles.nothingNext}</p>
      </>
    );
  return <FirstLook view={view} network={network} question={question} />;
}
