import { drawProcessMap, processDescription } from "@interrelate/pictures";
import { useDirection } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../../client/client.ts";
import { StillPicture } from "../../../pictures/still-picture.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { guestViewTexts as guestTexts } from "../../guests/guest-view-texts.ts";
import { StreamFigures } from "../hand-offs/stream-figures.tsx";
import { MapLinks } from "../map-links.tsx";
import { MapSheet } from "../map-sheet.tsx";
import { DrawingFoot } from "./drawing-foot.tsx";
import type { EditorProps } from "./editor-props.ts";
import { MapLists } from "./lists/map-lists.tsx";
import { mapTitle } from "./map-title.ts";
import { mapLine } from "./sharing/map-line.ts";
import { texts } from "./texts.ts";
import { useDrawnMap } from "./use-drawn-map.ts";

interface ReadMapProps extends Pick<EditorProps, "effort" | "about" | "wave"> {
  /** Set where one could draw until a moment ago, with whether changes were lost by that. */
  withdrawn: { lost: boolean } | null;
}

/** A process map for those who may read and not draw: picture, figures and lists, kept up with what others draw. */
export function ReadMap({ effort, about, wave, withdrawn }: ReadMapProps) {
  const mirrored = useDirection().dir === "rtl";
  const { laneName, ties, process, drawing } = useDrawnMap({ effort, wave }, about.content);
  useRenewedMap(effort.organizationId, about.id);
  const { guest } = effort;
  return (
    <Page
      title={mapTitle(about.name, process, ties !== null)}
      subtitle={texts.subtitle(about.name, texts.kinds[about.kind], ties)}
      synthetic={effort.synthetic}
      width="wide"
    >
      {withdrawn && (
        <Notice tone="problem">
          <p>{withdrawn.lost ? guestTexts.withdrawn.lost : guestTexts.withdrawn.kept}</p>
        </Notice>
      )}
      {guest && !withdrawn && (
        <Notice>
          <p>{guestTexts.readOnly.maps(guest.name, guest.host)}</p>
        </Notice>
      )}
      {about.content.steps.length > 0 && <Picture {...{ process, mirrored }} label={texts.drawing(about.name)} />}
      <DrawingFoot effort={effort} about={about} parts={{ ties, process }} />
      <StreamFigures process={process} />
      <MapLists content={about.content} order={drawing.order} laneName={laneName} ties={ties} />
      <MapLinks map={about} effort={effort} here="editor" />
    </Page>
  );
}

interface PictureProps {
  process: Parameters<typeof drawProcessMap>[0];
  mirrored: boolean;
  label: string;
}

function Picture({ process, mirrored, label }: PictureProps) {
  const drawing = drawProcessMap(process, { mirrored });
  return (
    <MapSheet drawing={drawing} least={0.65}>
      <StillPicture drawing={drawing} label={`${label}: ${processDescription(process)}`} />
    </MapSheet>
  );
}

/** Reads the map again whenever the server tells that somebody changed it. */
function useRenewedMap(organizationId: string, mapId: string): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      mapLine(organizationId, mapId).listen(() => void queries.invalidateQueries({ queryKey: api.processes.key() })),
    [queries, organizationId, mapId],
  );
}
