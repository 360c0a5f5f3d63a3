export { type TieSource, tiesOf } from "./read-ties.ts";
export type { Band, ShownTie, TieReading, Ties } from "./tie-reading.ts";
