import type { CaseTells, FurtherQuestion, Instrument, SheetAnswers, WorkgroupKind } from "@interrelate/contract";

/** What the pages behind one link show: the wave as the members of one workgroup meet it. */
export type Survey = {
  readonly organizationId: string;
  readonly organization: string;
  readonly effortId: string;
  readonly waveId: string;
  readonly status: "draft" | "open" | "closed";
  /** When it opens and closes by itself; null where somebody does it. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The day on which the wave closed; null before. */
  readonly closedOn: string | null;
  /** Days are told in this zone (IANA name). */
  readonly timeZone: string;
  /** The language of whoever has named none. */
  readonly effortLanguage: string;
  /** Answers are deleted after this day; null while none is set. */
  readonly keepUntil: string | null;
  /** What the questions are about: the work process, and the case where it is asked about one. */
  readonly process: string;
  /** The client's case that everything is about; null in a wave of the work process. */
  readonly about: AboutCase | null;
  /** The fewest raters in anything that is shown of the results. */
  readonly threshold: number;
  readonly instrument: Instrument;
  /** One workgroup at a time, or one question at a time. */
  readonly layout: "workgroup" | "question";
  /** Optional questions after the roles. */
  readonly questions: readonly FurtherQuestion[];
  /** Whether sheets may be begun by open links, and how many a day by each; null for any number. */
  readonly openLinks: boolean;
  readonly dailyLimit: number | null;
  /** The workgroup that answers. */
  readonly rater: Rater;
  /**
   * Every workgroup that is rated, the rater's own included, in the order of the questionnaire: in a case, those around
   * the client, without the own one of somebody who is alone in it.
   */
  readonly workgroups: readonly Rater[];
  /** Every workgroup that answers. */
  readonly raters: readonly Rater[];
  /** The sites to choose from; with fewer than two there is nothing to choose. */
  readonly sites: readonly Named[];
  /** Who was invited by this link; null behind an open link, where nobody is known. */
  readonly person: Invited | null;
};

export type Named = { readonly id: string; readonly name: string };
export type Rater = Named & { readonly kind: WorkgroupKind };

/** A client's case: what it is called, the round that it belongs to, and what will be shown of that. */
export type AboutCase = {
  readonly label: string;
  readonly caseRoundId: string;
  readonly tells: CaseTells;
  /** The name of the work process alone. */
  readonly process: string;
  /** True where those who answer are the client, or speak for them. */
  readonly isClient: boolean;
};

/** A person as far as the survey knows them: by an id, never by a name. */
export type Invited = {
  readonly participantId: string;
  /** The workgroups they answer for, home first. */
  readonly workgroups: readonly Rater[];
  readonly siteId: string | null;
  readonly language: string | null;
};

/** What somebody answered to a further question: a choice by its position from 1, or words. */
export type FurtherGiven = number | string;

/** One answer sheet: what is stored so far, by rated workgroup. A workgroup not met yet has no entry. */
export type Sheet = {
  readonly finished: boolean;
  /** Filled in by somebody else on behalf of the respondent. */
  readonly proxy: boolean;
  readonly answers: ReadonlyMap<string, SheetAnswers>;
  /** By the question's id; one that was not answered has no entry. */
  readonly further: ReadonlyMap<string, FurtherGiven>;
};
