import type { Instrument, SheetAnswers } from "@interrelate/contract";

/** What the pages behind one open link show: the wave as the members of one workgroup meet it. */
export type Survey = {
  readonly organizationId: string;
  readonly organization: string;
  readonly waveId: string;
  readonly status: "draft" | "open" | "closed";
  /** The day on which the wave closed; null before. */
  readonly closedOn: string | null;
  readonly process: string;
  /** The fewest raters in anything that is shown of the results. */
  readonly threshold: number;
  readonly instrument: Instrument;
  /** The workgroup that answers. */
  readonly rater: Named;
  /** Every workgroup that is rated, the rater's own included, in the order of the questionnaire. */
  readonly workgroups: readonly Named[];
  /** The sites to choose from; with fewer than two there is nothing to choose. */
  readonly sites: readonly Named[];
};

export type Named = { readonly id: string; readonly name: string };

/** One person's answer sheet: what is stored so far, by rated workgroup. A workgroup not met yet has no entry. */
export type Sheet = {
  readonly finished: boolean;
  readonly answers: ReadonlyMap<string, SheetAnswers>;
};
