import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback } from "react";
import type { Stage } from "./stage.ts";

/** Steps stay readable: a wider map is shown from its beginning, and moved. */
const SMALLEST = 0.62;
const LARGEST = 1.05;
const MARGIN = 10;

/** Shows the whole map, or as much of its beginning as stays readable. */
export function useFit(stage: Stage): () => void {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(() => {
    const { width, height } = store.getState();
    if (width === 0) return;
    const whole = Math.min((width - 2 * MARGIN) / stage.width, (height - 2 * MARGIN) / stage.height);
    const zoom = Math.min(Math.max(whole, SMALLEST), LARGEST);
    const left = MARGIN - stage.x * zoom;
    const right = width - MARGIN - (stage.x + stage.width) * zoom;
    void setViewport({ x: stage.mirrored ? right : left, y: MARGIN, zoom });
  }, [setViewport, store, stage]);
}
