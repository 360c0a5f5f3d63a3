import type { Drawing } from "@interrelate/pictures";
import { type ReactNode, useState } from "react";
import { useWidth } from "../../pictures/use-width.ts";
import deeds from "../../ui/deed.module.css";
import { mapLinkTexts as texts } from "./map-link-texts.ts";
import styles from "./map-links.module.css";

interface MapSheetProps {
  drawing: Drawing;
  /** How small, as a share of its own size, the map may be drawn at first to be seen as a whole. */
  least: number;
  children: ReactNode;
}

/** The room of a map's picture: the whole map as far as its words can be read, else as large as it is and scrolling. */
export function MapSheet({ drawing, least, children }: MapSheetProps) {
  const { ref, width } = useWidth();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const share = width / drawing.width;
  const isWhole = share < 1 && (chosen ?? share >= least);
  return (
    <div ref={ref}>
      <div className={isWhole ? styles.whole : undefined}>{children}</div>
      {share < 1 && (
        <p className={styles.size} data-print="no">
          {!isWhole && texts.goesOn}
          <button type="button" className={deeds.deed} onClick={() => setChosen(!isWhole)}>
            {isWhole ? texts.ownSize : texts.wholeMap}
          </button>
        </p>
      )}
    </div>
  );
}
