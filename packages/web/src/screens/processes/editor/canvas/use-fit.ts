import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback } from "react";
import type { Stage } from "./stage.ts";

/** As small as drawings get: twelve lanes with 200 steps, each after the other, are whole on a phone. */
export const SMALLEST_ZOOM = 0.005;
/** The smallest at which steps are readable. */
const READABLE = 0.62;
const LARGEST = 1.05;
const MARGIN = 10;

/** Shows the whole map, however small; or, where it is to stay readable, as much of its beginning as does. */
export function useFit(stage: Stage, what: "whole" | "readable"): () => void {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(() => {
    const { width, height } = store.getState();
    if (width === 0) return;
    const whole = Math.min((width - 2 * MARGIN) / stage.width, (height - 2 * MARGIN) / stage.height);
    const zoom = Math.min(Math.max(whole, what === "whole" ? SMALLEST_ZOOM : READABLE), LARGEST);
    const left = MARGIN - stage.x * zoom;
    const right = width - MARGIN - (stage.x + stage.width) * zoom;
    void setViewport({ x: stage.mirrored ? right : left, y: MARGIN, zoom });
  }, [setViewport, store, stage, what]);
}
