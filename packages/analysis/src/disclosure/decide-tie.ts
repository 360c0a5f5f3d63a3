import { FIRST_ITEM } from "../scale/measures.ts";
import { isCountShown } from "./blunting.ts";
import { hideTellingCoarse } from "./coarse-figures.ts";
import { coarsenFacets, completeHiding, type Facet, type Mode, modeOf, stricter } from "./dimension-modes.ts";
import { hideUntilSafe, isPoolSafe, OPEN_RANGE, type Part } from "./hidden-pool.ts";
import { skippersStayOpen } from "./skippers-stay-open.ts";
import { LOWEST_THRESHOLD, PLAIN_RATERS } from "./threshold.ts";

/** What may be shown of one tie at one site, or of the tie as a whole. */
export interface ScopeDecision {
  /** Mean, interval and number of raters. */
  readonly shown: boolean;
  /** Enough raters for spread and frequency split; else figures are blunted. */
  readonly plain: boolean;
  /** By measure, the least standard deviation that leaves small hidden sites open; 0 where the measure's own does. */
  readonly spreadFloors: readonly number[];
  /** One mode per measure, index first; all `hidden` when the tie is. */
  readonly modes: readonly Mode[];
}

/** What may be shown of one tie in one wave, over all sites and at each. */
export interface TieDecision {
  readonly whole: ScopeDecision;
  /** By site; the last stands for raters without a site and is never published. */
  readonly parts: readonly ScopeDecision[];
}

/** One tie's counts per part and measure. */
export interface TiePart extends Part {
  /** Sum of the squared answers. */
  readonly squares: readonly number[];
  readonly skipped: readonly number[];
  readonly extra: readonly number[];
}

/** Held together, index and dimensions confine a hidden site more than each alone; half a point more allows for it. */
const OPEN_RANGE_OF_DIMENSIONS = 1.5 * OPEN_RANGE;

interface State {
  wholeShown: boolean;
  plain: boolean;
  /** Measures the instrument has. */
  readonly used: readonly number[];
  modes: readonly Mode[];
  /** Parts that are not shown, and parts without plain figures. */
  hidden: Set<number>;
  blunt: Set<number>;
  partModes: (readonly Mode[])[];
  /** What parts begin with, and what is left when only their index is shown: the same two lists for thousands of parts. */
  readonly start: readonly Mode[];
  readonly indexAlone: readonly Mode[];
}

/**
 * Decides what to show of one tie.
 *
 * The rules are applied at every threshold from the lowest up to `threshold`, each time on top of what the
 * one before hid, so that a higher threshold never shows more.
 *
 * @param parts the sites, then the raters without a site
 * @param scales communication and relationship; one without items is left out
 */
export function decideTie(parts: readonly TiePart[], scales: readonly Facet[], threshold: number): TieDecision {
  const whole = sumOfParts(parts);
  const facets = scales.filter(({ items }) => items.length > 0);
  const unused = scales.filter(({ items }) => items.length === 0).map(({ measure }) => measure);
  const start = whole.n.map((_, measure): Mode => (unused.includes(measure) ? "hidden" : "exact"));
  const state: State = {
    wholeShown: true,
    plain: true,
    used: [...start.keys()].filter((measure) => !unused.includes(measure)),
    modes: start,
    hidden: new Set(),
    blunt: new Set(),
    partModes: parts.map(() => start),
    start,
    indexAlone: onlyIndex(start),
  };
  for (let t = LOWEST_THRESHOLD; t <= threshold && state.wholeShown; t++) tighten(state, parts, whole, facets, t);
  const modes = whole.n.map(() => "hidden" as const);
  const nothing: ScopeDecision = { shown: false, plain: false, spreadFloors: modes.map(() => 0), modes };
  if (!state.wholeShown) return { whole: nothing, parts: parts.map(() => nothing) };
  const spreadFloors = state.modes.map((mode, measure) =>
    mode === "hidden" ? 0 : neededSpread(state, parts, whole, threshold, measure),
  );
  return {
    whole: { shown: true, plain: state.plain, spreadFloors, modes: state.modes },
    parts: shownParts(state).map((shown, position) => (state.hidden.has(position) ? nothing : shown)),
  };
}

/** Parts of which the same is shown share one decision: there may be thousands in each of a hundred ties. */
function shownParts(state: State): ScopeDecision[] {
  const decisions = new Map<readonly Mode[], { plain: ScopeDecision; blunt: ScopeDecision }>();
  return state.partModes.map((modes, position) => {
    const alike = decisions.get(modes) ?? {
      plain: { shown: true, plain: true, spreadFloors: modes.map(() => 0), modes },
      blunt: { shown: true, plain: false, spreadFloors: modes.map(() => 0), modes },
    };
    decisions.set(modes, alike);
    return state.blunt.has(position) ? alike.blunt : alike.plain;
  });
}

function tighten(state: State, parts: readonly TiePart[], whole: TiePart, facets: readonly Facet[], t: number): void {
  for (const [position, part] of parts.entries()) if (part.n[0]! < t) state.hidden.add(position);
  const leastRaters = whole.n[0]! >= PLAIN_RATERS ? Math.max(t, PLAIN_RATERS) : t;
  state.wholeShown =
    whole.n[0]! >= t &&
    hideUntilSafe(parts, state.hidden, t, {
      leastRaters,
      openRange: OPEN_RANGE,
      countsStayUnknown: true,
      measures: [0],
    });
  if (!state.wholeShown) return;
  tightenParts(state, parts, t);
  tightenWhole(state, parts, whole, facets, t);
  if (parts.filter((part) => part.n.some((n) => n > 0)).length > 1) breakDownDimensions(state, parts, facets, t);
  else state.partModes = parts.map(() => [...state.modes]);
  bluntParts(state, parts);
  state.plain &&= whole.n[0]! >= PLAIN_RATERS && neededSpread(state, parts, whole, t, 0) === 0;
}

/**
 * At one of several sites the dimensions are shown together and exactly, or not at all: rounded twice, at the
 * site and over all, a figure is no longer coarse.
 */
function tightenParts(state: State, parts: readonly TiePart[], t: number): void {
  for (const [position, part] of parts.entries()) {
    if (state.partModes[position]!.at(-1) === "hidden") continue;
    const exact = !state.hidden.has(position) && state.used.every((measure) => isExact(part, measure, t));
    if (!exact) showOnlyIndex(state, position);
  }
}

/** Whether the measure of one part alone is in the exact mode. */
function isExact({ n, skipped, extra }: TiePart, measure: number, t: number): boolean {
  return n[measure]! >= t && isCountShown(skipped[measure]!, t) && isCountShown(extra[measure]!, t);
}

/** Raters can be told apart by shown site; those of the hidden sites only together. */
function tightenWhole(
  state: State,
  parts: readonly TiePart[],
  whole: TiePart,
  facets: readonly Facet[],
  t: number,
): void {
  const rest = sumOfParts(
    parts.filter((_, position) => state.hidden.has(position)),
    whole.n.length,
  );
  const groups = [...parts.filter((_, position) => !state.hidden.has(position)), rest];
  const modes = state.modes.map((mode, measure) => stricter(mode, modeAmong(groups, whole, measure, t)));
  const means = whole.n.map((n, measure) => whole.sum[measure]! / n);
  const every = indexOf(modes);
  const open = hideTellingCoarse(coarsenFacets(modes, facets), whole, [...facets, every]);
  state.modes = completeHiding(open, means, whole.n, facets, every);
}

function modeAmong(groups: readonly TiePart[], whole: TiePart, measure: number, t: number): Mode {
  return modeOf(
    {
      n: whole.n[measure]!,
      skipped: groups.map((group) => group.skipped[measure]!),
      extra: groups.map((group) => group.extra[measure]!),
    },
    whole.n[0]!,
    t,
  );
}

/**
 * The same rule of subtraction for every dimension: shown for the whole and shown at some sites. Where the index
 * alone leaves the hidden sites hardly more than their range, no dimension is shown for the whole.
 */
function breakDownDimensions(state: State, parts: readonly TiePart[], facets: readonly Facet[], t: number): void {
  const shown = [...state.modes.keys()].filter((measure) => measure > 0 && state.modes[measure] !== "hidden");
  if (shown.length === 0) return;
  const complete = shown.length === state.used.length - 1;
  const without = (position: number) => !complete || state.partModes[position]!.at(-1) === "hidden";
  const hidden = new Set([...parts.keys()].filter(without));
  const roomy = { leastRaters: t, openRange: 1.25 * OPEN_RANGE, countsStayUnknown: false, measures: [0] };
  // At a shown site it is not the mean of so many raters that must stay open, but the answers of a few of them.
  const openForFew = (position: number) => !state.hidden.has(position);
  const options = {
    leastRaters: t,
    openRange: OPEN_RANGE_OF_DIMENSIONS,
    countsStayUnknown: false,
    openForFew,
    measures: shown,
  };
  const safe = complete ? hideUntilSafe(parts, hidden, t, options) : isPoolSafe(parts, hidden, t, options);
  const open =
    safe && isPoolSafe(parts, state.hidden, t, roomy) && smallSkippersStayOpen(state, parts, facets, hidden, t);
  if (!open) state.modes = onlyIndex(state.modes);
  for (const position of hidden) showOnlyIndex(state, position);
}

/** Of the people who skipped something at the parts without dimensions, those of small hidden parts stay open. */
function smallSkippersStayOpen(
  { modes }: State,
  parts: readonly TiePart[],
  facets: readonly Facet[],
  hidden: ReadonlySet<number>,
  t: number,
): boolean {
  const pool = [...hidden].map((position) => parts[position]!);
  const small = pool.filter(({ n }) => n[0]! < t);
  return [...facets, indexOf(modes)]
    .filter(({ measure, items }) => [measure, ...items].every((own) => modes[own] === "exact"))
    .every((whole) => skippersStayOpen(whole, pool, small, OPEN_RANGE_OF_DIMENSIONS));
}

/** The index and all items. */
function indexOf(modes: readonly Mode[]): Facet {
  return { measure: 0, items: [...modes.keys()].slice(FIRST_ITEM) };
}

/** The raters outside the sites with plain figures must be none or many, else their spread follows from the others'. */
function bluntParts(state: State, parts: readonly TiePart[]): void {
  let rest = 0;
  for (const [position, { n }] of parts.entries()) {
    const few = state.hidden.has(position) || state.blunt.has(position) || n[0]! < PLAIN_RATERS;
    if (few) state.blunt.add(position);
    if (few) rest += n[0]!;
  }
  if (rest === 0 || rest >= PLAIN_RATERS) return;
  const plain = [...parts.keys()].filter((position) => !state.blunt.has(position));
  for (const position of plain.sort((a, b) => parts[a]!.n[0]! - parts[b]!.n[0]!)) {
    if (rest >= PLAIN_RATERS) return;
    state.blunt.add(position);
    rest += parts[position]!.n[0]!;
  }
}

/**
 * The least standard deviation a measure of the whole may rest on for its small hidden parts to stay open; 0 when they
 * do anyway.
 *
 * A part's mean lies within sd * sqrt(others / own) of the mean of all hidden parts (Samuelson 1968, Journal of
 * the American Statistical Association 63, 1522-1525). Where that is too near, the hidden parts enter with as
 * much spread as is needed.
 */
function neededSpread(
  { hidden, partModes }: State,
  parts: readonly TiePart[],
  whole: TiePart,
  t: number,
  measure: number,
): number {
  const isHidden = (position: number) => hidden.has(position) || partModes[position]![measure] === "hidden";
  const hiddenParts = parts.filter((_, position) => isHidden(position));
  if (hiddenParts.length === 0) return 0;
  const pool = sumOfParts(hiddenParts, whole.n.length);
  const most = Math.max(0, ...hiddenParts.map(({ n }) => n[measure]!).filter((n) => n < t));
  const total = pool.n[measure]!;
  const needed = total === most ? 0 : (total * (OPEN_RANGE / 2) ** 2 * most) / (total - most);
  const missing = needed - squaredDeviations(pool, measure);
  if (missing <= 1e-9) return 0;
  return Math.sqrt((squaredDeviations(whole, measure) + missing) / (whole.n[measure]! - 1));
}

function squaredDeviations({ n, sum, squares }: TiePart, measure: number): number {
  return n[measure] === 0 ? 0 : squares[measure]! - sum[measure]! ** 2 / n[measure]!;
}

function showOnlyIndex(state: State, position: number): void {
  const modes = state.partModes[position]!;
  if (modes !== state.indexAlone)
    state.partModes[position] = modes === state.start ? state.indexAlone : onlyIndex(modes);
}

function onlyIndex(modes: readonly Mode[]): Mode[] {
  return modes.map((mode, measure) => (measure === 0 ? mode : "hidden"));
}

function sumOfParts(parts: readonly TiePart[], measures = parts[0]?.n.length ?? 0): TiePart {
  const total = (key: keyof TiePart) => {
    const sums = new Array<number>(measures).fill(0);
    for (const part of parts) {
      const own = part[key];
      for (let measure = 0; measure < measures; measure++) sums[measure]! += own[measure]!;
    }
    return sums;
  };
  return {
    n: total("n"),
    sum: total("sum"),
    squares: total("squares"),
    skipped: total("skipped"),
    extra: total("extra"),
  };
}
