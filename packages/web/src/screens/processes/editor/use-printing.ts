import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed; true before the browser lays the paper out. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const paper = matchMedia("print");
    const before = () => flushSync(() => setIsPrinting(true));
    const after = () => setIsPrinting(false);
    const change = () => setIsPrinting(paper.matches);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    paper.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      paper.removeEventListener("change", change);
    };
  }, []);
  return isPrinting;
}
