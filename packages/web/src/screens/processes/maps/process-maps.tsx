import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../../client/client.ts";
import { Page } from "../../../ui/page.tsx";
import { mapLinkTexts } from "../map-link-texts.ts";
import links from "../map-links.module.css";
import { BeginMap } from "./begin-map.tsx";
import { MapRow } from "./map-row.tsx";
import styles from "./maps.module.css";
import { RemovedMap } from "./removed-map.tsx";
import { texts } from "./texts.ts";
import { useRemoving } from "./use-removing.ts";

/** All process maps of an effort: of the work as it is, as it should be, and of experiments. */
export function ProcessMapsScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/maps" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const maps = useSuspenseQuery(api.processes.list.queryOptions({ input: params })).data;
  const removing = useRemoving(params);
  return (
    <Page
      title={texts.title(maps.length, effort.workProcess.name)}
      subtitle={effort.guest === null ? `${texts.subtitle} ${texts.howToDraw}` : texts.subtitle}
      synthetic={effort.synthetic}
    >
      <RemovedMap removing={removing} />
      {maps.length > 0 && (
        <ul className={styles.list}>
          {maps.map((map) => (
            <MapRow key={map.id} effort={effort} map={map} onRemove={() => removing.remove(map)} />
          ))}
        </ul>
      )}
      {maps.length > 1 && (
        <p className={links.links}>
          <Link to="/o/$organizationId/e/$effortId/maps/side-by-side" params={params}>
            {mapLinkTexts.twoMaps}
          </Link>
        </p>
      )}
      {effort.guest === null && <BeginMap effort={effort} maps={maps} />}
    </Page>
  );
}
