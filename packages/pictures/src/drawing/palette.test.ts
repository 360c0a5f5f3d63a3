import { describe, expect, it } from "vitest";
import { palette, type Theme, type Tone } from "./palette.ts";

/** Relative luminance and contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const words: [Tone, Tone][] = [
  ["ink", "paper"],
  ["softInk", "paper"],
  ["softInk", "card"],
  ["weakInk", "paper"],
  ["moderateInk", "paper"],
  ["strongInk", "paper"],
  ["weakInk", "weakWash"],
  ["moderateInk", "moderateWash"],
  ["strongInk", "strongWash"],
  ["ink", "client"],
  ["ink", "leader"],
  ["softInk", "weakWash"],
  ["softInk", "strongWash"],
  ["softInk", "moderateWash"],
];

describe("palette", () => {
  it.each(
    (["light", "dark", "print"] as Theme[]).flatMap((theme) =>
      words.map(([ink, ground]) => [theme, ink, ground] as const),
    ),
  )("%s: words in %s on %s reach 4.5:1", (theme, ink, ground) => {
    expect(contrast(palette[theme][ink], palette[theme][ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    (["light", "dark", "print"] as Theme[]).flatMap((theme) =>
      (["weak", "moderate", "strong"] as const).map((line) => [theme, line] as const),
    ),
  )("%s: %s lines reach 3:1 on paper", (theme, line) => {
    expect(contrast(palette[theme][line], palette[theme].paper)).toBeGreaterThanOrEqual(3);
  });
});
