import { useElementSize } from "@mantine/hooks";

/** The width of an element in whole pixels, `assumed` until it is known. Attach `ref` to the element. */
export function useWidth(assumed = 820): { ref: React.RefCallback<HTMLDivElement | null>; width: number } {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return { ref, width: width > 0 ? Math.floor(width) : assumed };
}
