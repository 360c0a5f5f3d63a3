import type { ProcessMap } from "@interrelate/contract";
import {
  drawProcessMap,
  handOffExperience,
  handOffSentence,
  handOffTable,
  processQuestion,
  processSubtitle,
  processTitle,
} from "@interrelate/pictures";
import type { HandOff } from "@interrelate/work";
import { Button, useDirection } from "@mantine/core";
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { api } from "../../../client/client.ts";
import { PictureFrame } from "../../../pictures/picture-frame.tsx";
import { hasAgreed, mayDraw } from "../../../routing/guest-pages.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import results from "../../results/results.module.css";
import { texts as resultsTexts } from "../../results/texts.ts";
import type { ResultsView } from "../../results/use-results-view.ts";
import { MapLinks } from "../map-links.tsx";
import { HandOffFilters } from "./hand-off-filters.tsx";
import { HandOffList, rowId } from "./hand-off-list.tsx";
import { HandOffPicture } from "./hand-off-picture.tsx";
import styles from "./hand-offs.module.css";
import { mapFile } from "./map-file.ts";
import { processOf, type ReadProcess } from "./process-of.ts";
import { reachableFlows } from "./reachable-flows.ts";
import { seenHandOffs } from "./seen-hand-offs.ts";
import { StreamFigures } from "./stream-figures.tsx";
import { pictureTexts, texts } from "./texts.ts";
import { type Near, useNear } from "./use-near.ts";
import { type ShownTies, WithTies } from "./with-ties.tsx";

/** A process map over the ties of a wave: its hand-offs in the order of their need, and its times. */
export function HandOffsScreen() {
  const { organizationId, mapId } = useParams({
    from: "/signed-in/o/$organizationId/e/$effortId/maps/$mapId/hand-offs",
  });
  const input = { organizationId, mapId };
  // Whoever comes from drawing it sees what was drawn.
  const map = useSuspenseQuery(api.processes.get.queryOptions({ input, staleTime: 0 })).data;
  return (
    <WithTies>
      {(shown, view) =>
        map.content.steps.length === 0 ? (
          <NothingDrawn map={map} view={view} />
        ) : (
          <HandOffs map={map} shown={shown} view={view} />
        )
      }
    </WithTies>
  );
}

interface HandOffsProps {
  map: ProcessMap;
  shown: ShownTies;
  view: ResultsView;
}

function HandOffs({ map, shown, view }: HandOffsProps) {
  const { effort, search, show } = view;
  const { ties } = shown;
  const mirrored = useDirection().dir === "rtl";
  const process = useMemo(() => processOf(map.content, ties, effort), [map, ties, effort]);
  const drawing = useMemo(() => reachableFlows(drawProcessMap(process, { mirrored })), [process, mirrored]);
  const near = useNear();
  const nameOf = (id: string) => effort.workProcess.workgroups.find((group) => group.id === id)?.name ?? "";
  const seen = seenHandOffs(process.handOffs, search);
  const words = {
    title: processTitle(process),
    subtitle: `${processSubtitle(texts.about(map.name, texts.kinds[map.kind]))} ${shown.basis}`,
    question: processQuestion(process),
    source: resultsTexts.source(shown.results?.organization.name ?? effort.name, effort.name, effort.synthetic),
  };
  return (
    <Page title={words.title} subtitle={words.subtitle} synthetic={effort.synthetic} width="wide">
      <HandOffFilters view={view} handOffs={process.handOffs} nameOf={nameOf} />
      <PictureFrame
        words={words}
        fileName={mapFile(map, shown, effort)}
        drawing={() => drawProcessMap(process, { mirrored, figures: true })}
        table={handOffTable({ ...process, handOffs: seen })}
        legendKind="process"
        figures={["handOffs", "valueStream", "tie", "band", "hidden"]}
        asTable={search.view === "table"}
        onTable={(table) => show({ view: table ? "table" : undefined })}
      >
        <HandOffPicture
          drawing={drawing}
          label={words.title}
          handOffs={seen.map((handOff) => ({ id: handOff.flow.id, sentence: bothWays(process, handOff) }))}
          isAll={seen.length === process.handOffs.length}
          near={near}
          onOpen={(id) => document.getElementById(rowId(id))?.focus()}
        />
      </PictureFrame>
      <StreamFigures process={process} />
      <p className={results.question}>{words.question}</p>
      {process.handOffs.length > 0 && <RankedHandOffs {...{ process, seen, shown, view, nameOf, near }} />}
      <MapLinks map={map} effort={effort} here="handOffs" />
    </Page>
  );
}

interface RankedProps extends Omit<HandOffsProps, "map"> {
  process: ReadProcess;
  seen: readonly HandOff[];
  nameOf: (workgroupId: string) => string;
  near: Near;
}

function RankedHandOffs({ process, seen, shown, view, nameOf, near }: RankedProps) {
  const { params, search, show, effort } = view;
  const [found] = useSuspenseQueries({
    queries: (hasAgreed(effort, "structures") ? [params] : []).map((input) =>
      api.structures.list.queryOptions({ input }),
    ),
  });
  const structures = found?.data ?? [];
  const known = new Set(shown.results?.analysis ? shown.results.workgroups.map(({ id }) => id) : []);
  const { wave, site } = search;
  const asked = { ...(wave === undefined ? {} : { wave }), ...(site === undefined ? {} : { site }) };
  return (
    <section className={results.section}>
      <h2 className={results.heading}>{texts.list}</h2>
      <p className={styles.lead}>
        {texts.listLead} {seen.some(({ rank }) => rank === null) && texts.unplaced}
      </p>
      {seen.length < process.handOffs.length && (
        <p className={styles.lead} role="status">
          {seen.length === 0 ? texts.noneSeen : texts.someSeen(seen.length, process.handOffs.length)}{" "}
          <button
            type="button"
            className={results.putBack}
            onClick={() => show({ band: undefined, from: undefined, to: undefined })}
          >
            {texts.showAll}
          </button>
        </p>
      )}
      {seen.length > 0 && (
        <HandOffList
          {...{ nameOf, structures, near, cutoffs: process.cutoffs }}
          handOffs={seen}
          tiePlace={({ giver, receiver }) =>
            known.has(giver) && known.has(receiver) ? { params, search: { ...asked, from: receiver, to: giver } } : null
          }
        />
      )}
    </section>
  );
}

/** What a hand-off says to those who point at it: the receiver's experience, and the giver's. */
function bothWays(process: ReadProcess, handOff: HandOff): string {
  const { giver, receiver, back } = handOff;
  return pictureTexts.bothWays(handOffSentence(process, handOff), handOffExperience(process, giver, receiver, back));
}

function NothingDrawn({ map, view: { effort, params } }: Pick<HandOffsProps, "map" | "view">) {
  const { empty } = texts;
  return (
    <Page title={empty.title(map.name)} synthetic={effort.synthetic}>
      <Notice
        actions={
          mayDraw(effort) && (
            <Button
              component={Link}
              to="/o/$organizationId/e/$effortId/maps/$mapId"
              params={{ ...params, mapId: map.id } as never}
            >
              {empty.draw}
            </Button>
          )
        }
      >
        <p>{empty.words}</p>
      </Notice>
    </Page>
  );
}
