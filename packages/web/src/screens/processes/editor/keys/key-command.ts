import type { WalkDirection } from "./walk.ts";

/** What a key asks for in the drawing. */
export type KeyCommand =
  | { do: "walk"; direction: WalkDirection }
  | { do: "nudge"; along: number; across: number }
  | { do: "changeLane"; direction: 1 | -1 }
  | { do: "edit" | "next" | "connect" | "flows" | "remove" | "leave" | "pick" | "pickAll" }
  | { do: "undo" | "redo" | "keys" | "larger" | "smaller" | "showAll" };

/** What counts of a pressed key. */
export interface PressedKey {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** How far Alt and an arrow key move a step, in pixels. */
const STEP = 20;

/** The command of a key in the drawing, or null; `mirrored` is true where work runs from right to left. */
export function keyCommand(pressed: PressedKey, mirrored: boolean): KeyCommand | null {
  const { key, altKey, shiftKey } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) return altKey ? null : withControl(key.toLowerCase(), shiftKey);
  const arrow = arrowOf(key, mirrored);
  if (arrow !== null) return altKey ? moved(arrow, shiftKey) : { do: "walk", direction: arrow };
  if (altKey) return null;
  return PLAIN[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

const PLAIN: Record<string, KeyCommand> = {
  Home: { do: "walk", direction: "first" },
  End: { do: "walk", direction: "last" },
  Enter: { do: "edit" },
  n: { do: "next" },
  c: { do: "connect" },
  f: { do: "flows" },
  Delete: { do: "remove" },
  Backspace: { do: "remove" },
  Escape: { do: "leave" },
  " ": { do: "pick" },
  "?": { do: "keys" },
  "+": { do: "larger" },
  "-": { do: "smaller" },
  "0": { do: "showAll" },
};

function withControl(key: string, shift: boolean): KeyCommand | null {
  if (key === "z") return { do: shift ? "redo" : "undo" };
  if (key === "y") return { do: "redo" };
  return key === "a" ? { do: "pickAll" } : null;
}

type Arrow = "on" | "back" | "up" | "down";

function arrowOf(key: string, mirrored: boolean): Arrow | null {
  if (key === "ArrowUp") return "up";
  if (key === "ArrowDown") return "down";
  if (key === "ArrowRight") return mirrored ? "back" : "on";
  if (key === "ArrowLeft") return mirrored ? "on" : "back";
  return null;
}

function moved(arrow: Arrow, shift: boolean): KeyCommand {
  if (arrow === "on" || arrow === "back") return { do: "nudge", along: arrow === "on" ? STEP : -STEP, across: 0 };
  const sign = arrow === "down" ? 1 : -1;
  return shift ? { do: "nudge", along: 0, across: sign * STEP } : { do: "changeLane", direction: sign };
}
