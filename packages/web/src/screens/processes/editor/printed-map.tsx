import { drawProcessMap } from "@interrelate/pictures";
import { useDirection } from "@mantine/core";
import { StillPicture } from "../../../pictures/still-picture.tsx";
import type { ReadProcess } from "../hand-offs/process-of.ts";
import styles from "./editor.module.css";
import { texts } from "./texts.ts";
import { usePrinting } from "./use-printing.ts";

/** The whole map for paper, where nobody can move the drawing. */
export function PrintedMap({ process }: { process: ReadProcess }) {
  const mirrored = useDirection().dir === "rtl";
  if (!usePrinting()) return null;
  return (
    <div className={styles.printed}>
      <StillPicture drawing={drawProcessMap(process, { mirrored })} label={texts.printed} />
    </div>
  );
}
