import { type WideMapping, WORKS_WITH } from "@interrelate/contract";
import { type FoundValue, foundValues, valuesIn } from "./found-values.ts";
import { proposeAssigned } from "./propose-assigned.ts";
import { proposePlaces } from "./propose-places.ts";
import { proposeValues } from "./propose-values.ts";
import { sameName } from "./same-name.ts";
import type { SurveyFile } from "./survey-file.ts";

/** Names longer than this are sentences, not workgroups. */
const LONGEST_KNOWN = 60;

/**
 * Proposes how a wide file is to be understood. What is not known stays open: see `wideQuestions`.
 *
 * @param knownNames names of workgroups that the organization has already.
 */
export function proposeWide(file: SurveyFile, knownNames: readonly string[]): WideMapping {
  const first = proposeAssigned(file.columns, knownNames);
  const { ownGroup } = proposePlaces(file, first);
  const own = ownGroup === null ? [] : namesIn(valuesIn(file, [ownGroup]));
  const assigned = own.length === 0 ? first : proposeAssigned(file.columns, [...own, ...knownNames]);
  const places = proposePlaces(file, assigned);
  const values = Array.from({ length: WORKS_WITH + 1 }, () => []);
  return completed(file, { ...places, assigned, ownGroups: [], values, kinds: [] });
}

/** A mapping with proposals for the values on which it says nothing; what it says stays as it is. */
export function completed(file: SurveyFile, mapping: WideMapping): WideMapping {
  const values = proposeValues(foundValues(file, mapping), mapping.values);
  return { ...mapping, values, ownGroups: proposeOwnGroups(file, mapping) };
}

function namesIn(values: readonly FoundValue[]): string[] {
  return values
    .map(({ value, label }) => label ?? value)
    .filter((name) => name !== "" && name.length <= LONGEST_KNOWN && /\p{L}/u.test(name));
}

/** A name stands for the workgroup of the same or nearly the same name, else for itself; a code without a label is asked about. */
function proposeOwnGroups(file: SurveyFile, { ownGroup, ownGroups, assigned }: WideMapping): WideMapping["ownGroups"] {
  if (ownGroup === null) return ownGroups.filter(({ value }) => value === "");
  const said = new Map(ownGroups.map(({ value, group }) => [value, group]));
  const rated = [...new Set(assigned.map(({ group }) => group))];
  return valuesIn(file, [ownGroup]).flatMap(({ value, label }) => {
    if (value === "") return [];
    const group = said.get(value) ?? groupCalled(label ?? value, rated);
    return group === null ? [] : [{ value, group }];
  });
}

function groupCalled(name: string, rated: readonly string[]): string | null {
  if (!/\p{L}/u.test(name)) return null;
  return sameName(name, rated) ?? name;
}
