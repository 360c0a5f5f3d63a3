import type { Place } from "../answering/places.ts";
import type { Sheet, Survey } from "../answering/survey.ts";

/** One page of a sheet. */
export type PlaceView<Kind extends Place = Place> = {
  readonly survey: Survey;
  /** What is stored so far. */
  readonly sheet: Sheet;
  readonly place: Kind;
  /** The address of the sheet's page with a slug; without one, of the sheet itself. */
  readonly at: (slug?: string) => string;
  /** True when the last post did not arrive whole. */
  readonly problem: boolean;
};
