/** The colours of every picture. Words use the `…Ink` tones, which reach 4.5:1 on paper and on cards. */
export type Tone =
  | "paper"
  | "card"
  | "ink"
  | "softInk"
  | "line"
  | "strong"
  | "moderate"
  | "weak"
  | "hidden"
  | "client"
  | "leader"
  | "strongInk"
  | "moderateInk"
  | "weakInk"
  | "strongWash"
  | "moderateWash"
  | "weakWash";

/** `print` is the light theme on white paper, with washes that survive a photocopier. */
export type Theme = "light" | "dark" | "print";

const light: Record<Tone, string> = {
  paper: "#fbfaf6",
  card: "#fffefb",
  ink: "#20262b",
  softInk: "#5b6369",
  line: "#e4e0d6",
  strong: "#17625f",
  moderate: "#6d7f93",
  weak: "#b9772a",
  hidden: "#8d9398",
  client: "#f5ead7",
  leader: "#e7ebea",
  strongInk: "#17625f",
  moderateInk: "#4f6072",
  weakInk: "#8a5514",
  strongWash: "#d9e8e5",
  moderateWash: "#e8ebee",
  weakWash: "#f6e8d3",
};

export const palette: Record<Theme, Record<Tone, string>> = {
  light,
  dark: {
    paper: "#15191b",
    card: "#1b2022",
    ink: "#e9e6de",
    softInk: "#9aa3a6",
    line: "#2d3437",
    strong: "#5fb5ad",
    moderate: "#8fa2b5",
    weak: "#e0a458",
    hidden: "#757e82",
    client: "#372d20",
    leader: "#243033",
    strongInk: "#76c6be",
    moderateInk: "#a9b9c9",
    weakInk: "#e6b26f",
    strongWash: "#1d3a38",
    moderateWash: "#283038",
    weakWash: "#3b2f1f",
  },
  print: { ...light, paper: "#ffffff", card: "#ffffff", line: "#d5d1c7" },
};

/** The reference to a tone as drawings use it, for `fill`, `stroke` and the like. */
export function tone(name: Tone): string {
  return `var(${toneVariable(name)})`;
}

/** The CSS custom property a tone is kept in: `softInk` is `--tone-soft-ink`. */
export function toneVariable(name: Tone): string {
  return `--tone-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A theme as CSS declarations, for a page that shows drawings without resolving their colours. */
export function toneDeclarations(theme: Theme): string {
  return (Object.entries(palette[theme]) as [Tone, string][])
    .map(([name, colour]) => `${toneVariable(name)}: ${colour};`)
    .join("\n");
}
