import type { Effort, ProcessMapSummary } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import { opens } from "../../../routing/guest-pages.ts";
import deeds from "../../../ui/deed.module.css";
import { LOCALE } from "../../../ui/locale.ts";
import { mapLinkTexts } from "../map-link-texts.ts";
import styles from "./maps.module.css";
import { RenameMap } from "./rename-map.tsx";
import { texts } from "./texts.ts";

interface MapRowProps {
  effort: Effort;
  map: ProcessMapSummary;
  onRemove: () => void;
}

/** One map of the list. Guests may read it, and perhaps draw on it; what it is called and whether it stays is the host's. */
export function MapRow({ effort, map, onRemove }: MapRowProps) {
  const params = { organizationId: effort.organizationId, effortId: effort.id };
  return (
    <li className={styles.row}>
      <Link
        to="/o/$organizationId/e/$effortId/maps/$mapId"
        params={{ ...params, mapId: map.id }}
        className={styles.map}
      >
        <span className={styles.name}>{map.name}</span>
        <span className={styles.about}>
          {texts.kinds[map.kind]} · {texts.changed(momentWords(map.changedAt))}
        </span>
      </Link>
      {opens(effort, "/maps/$mapId/hand-offs") && (
        <Link
          to="/o/$organizationId/e/$effortId/maps/$mapId/hand-offs"
          params={{ ...params, mapId: map.id }}
          className={deeds.deed}
          aria-label={mapLinkTexts.handOffsOf(map.name)}
        >
          {mapLinkTexts.handOffsShort}
        </Link>
      )}
      {effort.guest === null && (
        <>
          <RenameMap map={map} params={params} />
          <button type="button" className={styles.deed} aria-label={texts.removeLabel(map.name)} onClick={onRemove}>
            {texts.remove}
          </button>
        </>
      )}
    </li>
  );
}

function momentWords(instant: string): string {
  return new Date(instant).toLocaleString(LOCALE, { dateStyle: "long", timeStyle: "short" });
}
