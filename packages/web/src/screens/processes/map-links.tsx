import type { Effort, ProcessMapSummary } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import { mayDraw, opens } from "../../routing/guest-pages.ts";
import { mapLinkTexts as texts } from "./map-link-texts.ts";
import styles from "./map-links.module.css";

interface MapLinksProps {
  map: Pick<ProcessMapSummary, "id">;
  effort: Effort;
  /** The page that the links stand on. */
  here: "editor" | "handOffs";
}

/** The ways between the pages of one process map. */
export function MapLinks({ map, effort, here }: MapLinksProps) {
  const params = { organizationId: effort.organizationId, effortId: effort.id };
  const ofMap = { ...params, mapId: map.id };
  return (
    <p className={styles.links} data-print="no">
      {here === "handOffs" ? (
        <Link to="/o/$organizationId/e/$effortId/maps/$mapId" params={ofMap}>
          {mayDraw(effort) ? texts.draw : texts.read}
        </Link>
      ) : (
        opens(effort, "/maps/$mapId/hand-offs") && (
          <Link to="/o/$organizationId/e/$effortId/maps/$mapId/hand-offs" params={ofMap}>
            {texts.handOffs}
          </Link>
        )
      )}
      <Link to="/o/$organizationId/e/$effortId/maps/side-by-side" params={params} search={{ after: map.id }}>
        {texts.sideBySide}
      </Link>
      <Link to="/o/$organizationId/e/$effortId/maps" params={params}>
        {texts.all}
      </Link>
    </p>
  );
}
