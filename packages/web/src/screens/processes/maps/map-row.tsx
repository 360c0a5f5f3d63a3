import type { ProcessMapSummary } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import deeds from "../../../ui/deed.module.css";
import { LOCALE } from "../../../ui/locale.ts";
import { mapLinkTexts } from "../map-link-texts.ts";
import styles from "./maps.module.css";
import { RenameMap } from "./rename-map.tsx";
import { texts } from "./texts.ts";

interface MapRowProps {
  map: ProcessMapSummary;
  params: { organizationId: string; effortId: string };
  onRemove: () => void;
}

/** One map of the list. */
export function MapRow({ map, params, onRemove }: MapRowProps) {
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
      <Link
        to="/o/$organizationId/e/$effortId/maps/$mapId/hand-offs"
        params={{ ...params, mapId: map.id }}
        className={deeds.deed}
        aria-label={mapLinkTexts.handOffsOf(map.name)}
      >
        {mapLinkTexts.handOffsShort}
      </Link>
      <RenameMap map={map} params={params} />
      <button type="button" className={styles.deed} aria-label={texts.removeLabel(map.name)} onClick={onRemove}>
        {texts.remove}
      </button>
    </li>
  );
}

function momentWords(instant: string): string {
  return new Date(instant).toLocaleString(LOCALE, { dateStyle: "long", timeStyle: "short" });
}
