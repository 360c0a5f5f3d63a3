import { InclusionDot } from "./inclusion-dot.tsx";
import { inventoryTexts as texts } from "./texts.ts";

/** What the dots of the table mean. */
export function LevelKey() {
  return (
    <ul>
      {(["full", "partial", "none", "unknown"] as const).map((level) => (
        <li key={level}>
          <InclusionDot level={level} /> {texts.levels[level]}
        </li>
      ))}
    </ul>
  );
}
