import type { WaveStatistics } from "@interrelate/contract";
import type { Table } from "@interrelate/pictures";
import type { ShownResults } from "../use-wave-results.ts";
import { figures, words } from "./columns.ts";
import { statisticsTexts } from "./texts.ts";

const texts = statisticsTexts.network;

type Network = NonNullable<WaveStatistics["network"]>;

/** Figures of the network as a whole. */
export function wholeTable(network: Network): Table {
  const { rows } = texts;
  const relations = network.socialRelations;
  return {
    columns: [words(statisticsTexts.figure), figures(statisticsTexts.value)],
    rows: [
      [rows.density, network.density],
      [rows.reciprocity, network.reciprocity],
      [rows.transitivity, network.transitivity],
      [rows.gap, network.meanAbsoluteGap],
      [rows.dyadic, relations?.dyadicCorrelation ?? null],
      [rows.relationship, relations?.relationshipVariance ?? null],
      [rows.actor, relations?.actorVariance ?? null],
      [rows.partner, relations?.partnerVariance ?? null],
      [rows.modularity, network.modularity],
    ].map(([label, value]) => [label ?? null, steady(value)]),
  };
}

/** Where each workgroup of the network stands. */
export function rolesTable({ analysis, workgroups }: ShownResults, network: Network): Table {
  const { columns } = texts;
  return {
    columns: [
      words(texts.role),
      figures(columns.inStrength),
      figures(columns.outStrength),
      figures(columns.betweenness),
      figures(columns.closenessIn),
      figures(columns.closenessOut),
      figures(columns.eigenvector),
      figures(columns.pageRank),
      figures(columns.community, 0),
    ],
    rows: network.groups.map((id) => {
      const node = network.nodes[id];
      return [
        workgroups.find((group) => group.id === id)?.name ?? id,
        analysis.network.inStrength[id] ?? null,
        analysis.network.outStrength[id] ?? null,
        node?.betweenness ?? null,
        node?.closenessIn ?? null,
        node?.closenessOut ?? null,
        node?.eigenvector ?? null,
        node?.pageRank ?? null,
        node?.community ?? null,
      ];
    }),
  };
}

/** What would be written as "-0.00" is nothing. */
function steady(value: string | number | null | undefined): string | number | null {
  return typeof value === "number" && Math.abs(value) < 0.005 ? 0 : (value ?? null);
}
