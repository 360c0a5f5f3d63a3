import { readFileSync } from "node:fs";
import { expect } from "vitest";

interface Tolerance {
  path: string;
  rel: number;
  abs: number;
}

/** One reference case: its expected figures, made with R, and the files they were computed from. */
export interface ReferenceCase {
  /** The expected figure, list or object at a dotted path, such as `ties[0].mean`. */
  // biome-ignore lint/suspicious/noExplicitAny: parsed JSON whose shape differs from case to case
  at(path: string): any;
  /**
   * Holds figures against the expected ones at `path`, each within the tolerance the case states for it:
   * |computed - expected| <= abs + rel |expected|. Lists are compared part by part and
   * are as long; objects likewise, and only the parts given.
   */
  check(path: string, computed: unknown): void;
  /** Header and rows of a comma-separated file of the case (the files hold no quotes). */
  csv(file: string): { header: string[]; rows: string[][] };
}

export function referenceCase(name: string): ReferenceCase {
  const folder = new URL(`./${name}/`, import.meta.url);
  const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
  const tolerances: Tolerance[] = expected._meta.tolerance;
  const at = (path: string) => partAt(expected, steps(path));
  const check = (path: string, computed: unknown): void => {
    if (typeof computed === "object" && computed !== null) {
      // Nothing given would be nothing compared.
      if (Array.isArray(computed)) expect(computed, path).toHaveLength(at(path)?.length ?? 0);
      else expect(Object.keys(computed), path).not.toEqual([]);
      for (const [key, part] of Object.entries(computed)) {
        check(Array.isArray(computed) ? `${path}[${key}]` : `${path}.${key}`, part);
      }
      return;
    }
    const target = at(path);
    if (target === undefined) throw new Error(`The case has no expected figure at ${path}`);
    if (typeof target !== "number") {
      expect(computed, path).toBe(target);
      return;
    }
    const { rel, abs } = toleranceOf(tolerances, path);
    const distance = Math.abs((computed as number) - target);
    expect(distance, `${path}: computed ${computed}, expected ${target}`).toBeLessThanOrEqual(
      abs + rel * Math.abs(target),
    );
  };
  return {
    at,
    check,
    csv(file) {
      const lines = readFileSync(new URL(file, folder), "utf8").trimEnd().split("\n");
      const [header = [], ...rows] = lines.map((line) => line.split(","));
      return { header, rows };
    },
  };
}

/** Follows the steps; names that hold dots themselves, such as `cfi.scaled`, are found by joining steps again. */
// biome-ignore lint/suspicious/noExplicitAny: parsed JSON whose shape differs from case to case
function partAt(value: any, [step, next, ...rest]: string[]): any {
  if (step === undefined || typeof value !== "object" || value === null) return step === undefined ? value : undefined;
  const whole = partAt(value[step], next === undefined ? [] : [next, ...rest]);
  return whole === undefined && next !== undefined ? partAt(value, [`${step}.${next}`, ...rest]) : whole;
}

function steps(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

/** The longest matching path counts; a path is a prefix in which `*` stands for anything. */
function toleranceOf(tolerances: Tolerance[], path: string): Tolerance {
  const matching = tolerances.filter((tolerance) => {
    const pattern = tolerance.path.split("*").map((part) => part.replaceAll(/[.[\]]/g, "\\$&"));
    return new RegExp(`^${pattern.join(".*")}`).test(path);
  });
  return matching.reduce((longest, tolerance) => (tolerance.path.length >= longest.path.length ? tolerance : longest));
}
