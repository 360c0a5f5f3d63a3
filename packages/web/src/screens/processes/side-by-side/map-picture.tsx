import type { ProcessMap } from "@interrelate/contract";
import {
  drawProcessMap,
  handOffTable,
  keyFigures,
  processDescription,
  processSubtitle,
  processTitle,
} from "@interrelate/pictures";
import { useDirection } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { PictureFrame } from "../../../pictures/picture-frame.tsx";
import { StillPicture } from "../../../pictures/still-picture.tsx";
import { opens } from "../../../routing/guest-pages.ts";
import { texts as resultsTexts } from "../../results/texts.ts";
import type { ResultsView } from "../../results/use-results-view.ts";
import { mapFile } from "../hand-offs/map-file.ts";
import { outsideNotes } from "../hand-offs/outside-notes.ts";
import type { ReadProcess } from "../hand-offs/process-of.ts";
import { texts as handOffTexts } from "../hand-offs/texts.ts";
import type { ShownTies } from "../hand-offs/with-ties.tsx";
import { MapSheet } from "../map-sheet.tsx";
import styles from "./side-by-side.module.css";

interface MapPictureProps {
  map: ProcessMap;
  process: ReadProcess;
  shown: ShownTies;
  view: ResultsView;
}

/** One of two maps, with its figures, table and files. */
export function MapPicture({ map, process, shown, view: { effort, params } }: MapPictureProps) {
  const [asTable, setAsTable] = useState(false);
  const page = opens(effort, "/maps/$mapId/hand-offs") ? "/maps/$mapId/hand-offs" : "/maps/$mapId";
  const mirrored = useDirection().dir === "rtl";
  const drawing = useMemo(() => drawProcessMap(process, { mirrored }), [process, mirrored]);
  const about = handOffTexts.about(map.name, handOffTexts.kinds[map.kind]);
  const words = {
    title: processTitle(process),
    subtitle: `${processSubtitle(about)} ${shown.basis}`,
    source: resultsTexts.source(shown.results?.organization.name ?? effort.name, effort.name, effort.synthetic),
  };
  return (
    <section className={styles.map}>
      <h2 className={styles.name}>
        <Link to={`/o/$organizationId/e/$effortId${page}`} params={{ ...params, mapId: map.id }}>
          {map.name}
        </Link>
      </h2>
      <p className={styles.figures}>
        {keyFigures(process)
          .map(({ figure, name }) => `${figure} ${name}`)
          .join(" · ")}
      </p>
      {outsideNotes(process).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <PictureFrame
        words={words}
        fileName={mapFile(map, shown, effort)}
        drawing={() => drawProcessMap(process, { mirrored, figures: true })}
        table={handOffTable(process)}
        legendKind="process"
        figures={["tie"]}
        asTable={asTable}
        onTable={setAsTable}
      >
        <MapSheet drawing={drawing} least={0.5}>
          <StillPicture drawing={drawing} label={`${about}: ${processDescription(process)}`} />
        </MapSheet>
      </PictureFrame>
    </section>
  );
}
