import type { InclusionLevel, Structure } from "@interrelate/contract";

/** What is read of a structure to know whom it takes in. */
export type Inclusions = Pick<Structure, "id"> & {
  readonly inclusions: readonly Pick<Structure["inclusions"][number], "workgroupId" | "level">[];
};

/**
 * How a structure stands to a pair of workgroups: it spans them `full`y or `partial`ly, as far as the one that is
 * included less; it does not, `none`, because it leaves one of them out; or `unknown`, while that depends on a
 * workgroup nobody has judged.
 */
export type Spanning = InclusionLevel | "unknown";

const ORDER: readonly Spanning[] = ["none", "unknown", "partial", "full"];

/**
 * Whether and how far a structure spans a pair of workgroups. Both directions are the same.
 *
 * @example spans({ id: "rounds", inclusions: [{ workgroupId: "a", level: "full" }, { workgroupId: "b", level: "partial" }] }, "a", "b") // "partial"
 */
export function spans(structure: Inclusions, a: string, b: string): Spanning {
  const [one, other] = [levelOf(structure, a), levelOf(structure, b)];
  return ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;
}

/** How far a structure takes in a workgroup; `unknown` while nobody has judged it. */
export function levelOf({ inclusions }: Inclusions, workgroupId: string): Spanning {
  return inclusions.find((inclusion) => inclusion.workgroupId === workgroupId)?.level ?? "unknown";
}
