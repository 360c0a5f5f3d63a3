import type { ActWeights } from "@interrelate/contract";
import { ACT_INPUTS, type ActInputs } from "./act-input.ts";

/**
 * The mean of the inputs that are known, by their weights. What is not known counts as nothing at all, neither as none
 * nor as much. Null when no input is known that has a weight.
 */
export function weightedMean(inputs: ActInputs, weights: ActWeights): number | null {
  let [sum, weight] = [0, 0];
  for (const input of ACT_INPUTS) {
    const value = inputs[input];
    if (value === null) continue;
    sum += weights[input] * value;
    weight += weights[input];
  }
  return weight === 0 ? null : sum / weight;
}
