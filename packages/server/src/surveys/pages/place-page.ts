import { furtherPage } from "./further-page.ts";
import type { Frame } from "./page.ts";
import type { PlaceView } from "./place-view.ts";
import { questionPage } from "./question-page.ts";
import { rolePage } from "./role-page.ts";

/** The page of a sheet at a place, whichever kind it is. */
export function placePage(frame: Frame, view: PlaceView): string {
  const { place } = view;
  if (place.kind === "role") return rolePage(frame, { ...view, place });
  if (place.kind === "question") return questionPage(frame, { ...view, place });
  return furtherPage(frame, { ...view, place });
}
