import type { Analysis } from "../analysis.ts";
import { roundTo } from "../disclosure/blunting.ts";
import type { CountedProducts } from "../ties/answer-products.ts";
import { bootstrapTies } from "../ties/bootstrap.ts";
import { METHODS_VERSION } from "../version.ts";
import { productsOfScope } from "./products-of-scope.ts";
import { publishIcc } from "./publish-icc.ts";
import { publishInput } from "./publish-input.ts";
import { publishMargins } from "./publish-margins.ts";
import { publishNetwork } from "./publish-network.ts";
import { publishAgreement, publishReliability } from "./publish-reliability.ts";
import { publishSuppressed } from "./publish-suppressed.ts";
import { publishTies } from "./publish-ties.ts";
import type { Scope } from "./scope.ts";

/** What `publishAnalysis` adds to the scope. */
export interface PublishOptions {
  readonly excluded: Readonly<Record<string, number>>;
  readonly bootstrap: { readonly draws: number; readonly seed: number } | null;
  /** The products over all rows of the table, where something else has made them meanwhile. */
  readonly products?: (() => CountedProducts) | null;
}

/** The printed analysis of one wave at all sites or at one: every figure is shown, blunted or null as decided. */
export function publishAnalysis(scope: Scope, options: PublishOptions): Analysis {
  const { table, site, publication } = scope;
  const ties = publishTies(scope);
  const products = productsOfScope(scope, options.products ?? null);
  const isHidden = (tie: number) => !scope.decisions[tie]!.shown && scope.figures[tie]!.n > 0;
  return {
    version: METHODS_VERSION,
    input: publishInput(scope, options.excluded),
    groups: [...table.groups],
    sites: site === null ? [...table.sites] : [table.sites[site]!],
    waves: [...table.waves],
    ...publishMargins(scope, products.incomplete),
    ties,
    agreement: publishAgreement(scope, products),
    bootstrap: options.bootstrap === null ? null : publishBootstrap(scope, options.bootstrap),
    reliability: publishReliability(scope, products),
    icc: publishIcc(scope),
    network: publishNetwork(table.groups, ties, isHidden, publication.protected ? 2 : null),
    suppressed: publishSuppressed(scope),
  };
}

/** Bootstrap intervals of ties with plain figures; under protection to two decimals, from the shown ties alone. */
function publishBootstrap(scope: Scope, options: { draws: number; seed: number }): Analysis["bootstrap"] {
  const { table, publication, decisions } = scope;
  const { draws, ties } = bootstrapTies(table, publication.scores.index, scope.rows, options);
  const decimals = publication.protected ? 2 : null;
  return {
    draws,
    ties: ties.map(({ from, to, low, high }, tie) => ({
      from: table.groups[from]!,
      to: table.groups[to]!,
      low: decisions[tie]!.plain ? roundTo(low, decimals) : null,
      high: decisions[tie]!.plain ? roundTo(high, decimals) : null,
    })),
  };
}
