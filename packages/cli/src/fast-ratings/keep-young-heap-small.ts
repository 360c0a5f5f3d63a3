import { setFlagsFromString } from "node:v8";

/**
 * Keeps the engine's room for short-lived objects as it is from now on. It would grow to a hundred megabytes while
 * thousands of small sites are decided about, which a file of millions of rows needs for its columns; the work takes
 * as long either way.
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
