import { type OrthonormalColumns, orthonormalize } from "../numeric/orthonormal-columns.ts";
import { UnusableData } from "../unusable-data.ts";

/** More names than these make a message unreadable. */
const MOST_NAMES = 6;

/**
 * The orthonormal basis of columns none of which is a combination of others.
 *
 * @param names what to call the columns in a message
 * @throws UnusableData naming the first column that is a combination, and of which others
 */
export function fullRankBasis(names: readonly string[], columns: readonly Float64Array[]): OrthonormalColumns {
  const orthonormal = orthonormalize(columns);
  const { combination } = orthonormal;
  if (combination === null) return orthonormal;
  const column = names[combination.column]!;
  const others = combination.of.map((other) => names[other]!);
  if (others.length === 0)
    throw new UnusableData(
      `“${column}” is 0 in every row, so nothing can be estimated of it: leave its term out of the formula, or join categories.`,
    );
  if (others.length === 1 && others[0] === "(Intercept)") {
    throw new UnusableData(
      `“${column}” has the same value in every row, so nothing can be estimated of it: leave it out.`,
    );
  }
  throw new UnusableData(`“${column}” is a combination of ${listed(others)}: leave one of them out.`);
}

/** Names with commas between them, the first ones of many. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 1 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${more} more` : names.join(", ");
}
