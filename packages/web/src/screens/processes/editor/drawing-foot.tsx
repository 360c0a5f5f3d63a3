import { legend } from "@interrelate/pictures";
import { StillPicture } from "../../../pictures/still-picture.tsx";
import { useWidth } from "../../../pictures/use-width.ts";
import deeds from "../../../ui/deed.module.css";
import { MethodLink } from "../../../ui/method-link.tsx";
import { fileName } from "../../results/file-name.ts";
import { texts as resultsTexts } from "../../results/texts.ts";
import styles from "./editor.module.css";
import { MapDownloads } from "./files/map-downloads.tsx";
import { mapTitle } from "./map-title.ts";
import { texts } from "./texts.ts";
import type { WorkbenchParts, WorkbenchProps } from "./use-workbench.ts";

interface DrawingFootProps extends Pick<WorkbenchProps, "effort" | "about"> {
  parts: Pick<WorkbenchParts, "ties" | "process">;
}

/** Below the drawing: how its lines are drawn, and the map as files. */
export function DrawingFoot({ effort, about, parts: { ties, process } }: DrawingFootProps) {
  const { ref, width } = useWidth();
  const words = {
    title: mapTitle(about.name, process, ties !== null),
    subtitle: texts.subtitle(about.name, texts.kinds[about.kind], ties),
    source: resultsTexts.source(effort.name, effort.workProcess.name, effort.synthetic),
  };
  return (
    <div ref={ref} className={styles.foot}>
      {ties && <StillPicture drawing={legend("process", Math.min(width, 900))} label={texts.legend} />}
      <div className={deeds.deeds} data-print="no">
        <MapDownloads
          process={process}
          words={words}
          map={about}
          processName={effort.workProcess.name}
          fileName={fileName(about.name, {
            effort,
            wave: ties?.wave ?? { name: "" },
            sites: effort.sites,
            site: ties?.site?.id ?? null,
          })}
        />
        <MethodLink of={["handOffs", "valueStream", "tie", "band", "hidden"]} />
      </div>
    </div>
  );
}
