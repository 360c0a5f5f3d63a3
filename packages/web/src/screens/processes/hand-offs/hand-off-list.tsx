import type { Cutoffs, Structure } from "@interrelate/contract";
import { type HandOff, spans } from "@interrelate/work";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import table from "../../../ui/table.module.css";
import styles from "./hand-offs.module.css";
import { listTexts as texts } from "./texts.ts";
import { TieFigure } from "./tie-figure.tsx";
import type { Near } from "./use-near.ts";

interface HandOffListProps {
  handOffs: readonly HandOff[];
  nameOf: (workgroupId: string) => string;
  structures: readonly Structure[];
  cutoffs: Cutoffs;
  near: Near;
  /** The way to the page of a tie; null where it has none. */
  tiePlace: (handOff: HandOff) => { params: TieParams; search: Record<string, string> } | null;
}

interface TieParams {
  organizationId: string;
  effortId: string;
}

/** The hand-offs in the order of their need, with the three reasons, the way back of each tie, and what spans it. */
export function HandOffList(props: HandOffListProps) {
  const { handOffs, structures } = props;
  return (
    <table className={`${table.table} ${styles.list}`}>
      <caption className="heard">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.place}</th>
          <th scope="col">{texts.handOff}</th>
          <th scope="col">{texts.tie}</th>
          <th scope="col">{texts.back}</th>
          <th scope="col">{texts.often}</th>
          <th scope="col">{texts.depends}</th>
          {structures.length > 0 && <th scope="col">{texts.structures}</th>}
        </tr>
      </thead>
      <tbody>
        {handOffs.map((handOff) => (
          <Row key={handOff.flow.id} handOff={handOff} {...props} />
        ))}
      </tbody>
    </table>
  );
}

/** Where the row of a hand-off is on the page. */
export function rowId(flowId: string): string {
  return `hand-off-${flowId}`;
}

function Row({ handOff, nameOf, structures, cutoffs, near, tiePlace }: HandOffListProps & { handOff: HandOff }) {
  const { flow, from, to, giver, receiver, tie, back, perWeek, criticality, assumed, rank } = handOff;
  const place = tiePlace(handOff);
  const pair = `${nameOf(giver)} → ${nameOf(receiver)}`;
  return (
    <tr
      data-near={near.id === flow.id || undefined}
      onPointerEnter={() => near.onPoint(flow.id)}
      onPointerLeave={() => near.onPoint(null)}
      onFocus={() => near.onFocus(flow.id)}
      onBlur={() => near.onFocus(null)}
    >
      <td className={styles.rank}>{rank ?? <NoPlace />}</td>
      <th scope="row" id={rowId(flow.id)} tabIndex={-1} className={styles.handOff}>
        {place === null ? (
          pair
        ) : (
          <Link to="/o/$organizationId/e/$effortId/tie" params={place.params} search={place.search}>
            {pair}
            <span className="heard">{texts.openTie}</span>
          </Link>
        )}
        <span className={styles.steps}>
          {texts.steps(from.name || texts.unnamed(from.kind), to.name || texts.unnamed(to.kind))}
        </span>
      </th>
      <td data-label={texts.say(nameOf(receiver))}>
        <TieFigure tie={tie} cutoffs={cutoffs} />
      </td>
      <td data-label={texts.say(nameOf(giver))}>
        <TieFigure tie={back} cutoffs={cutoffs} />
      </td>
      <td data-label={texts.often}>
        <Said assumed={assumed.perWeek}>{texts.perWeek(perWeek)}</Said>
      </td>
      <td data-label={texts.depends}>
        <Said assumed={assumed.criticality}>{texts.criticality(criticality)}</Said>
      </td>
      {structures.length > 0 && <td data-label={texts.structures}>{spannedBy(structures, giver, receiver)}</td>}
    </tr>
  );
}

function NoPlace() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="heard">{texts.noPlace}</span>
    </>
  );
}

function Said({ assumed, children }: { assumed: boolean; children: ReactNode }) {
  return (
    <span>
      {children}
      {assumed && <span className={styles.assumed}>{texts.assumed}</span>}
    </span>
  );
}

function spannedBy(structures: readonly Structure[], giver: string, receiver: string): string {
  const names = (wanted: string) =>
    structures.filter((structure) => spans(structure, giver, receiver) === wanted).map(({ name }) => name);
  return texts.spanned(names("full"), names("partial"), names("unknown").length > 0);
}
