/** How many decimals a number is printed with; a repeating fraction, as of an unrounded mean, has very many. */
export function printedDecimals(value: number): number {
  const [digits = "", exponent = "0"] = value.toString().split("e");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, decimals - Number(exponent));
}
