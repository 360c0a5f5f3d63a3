import type { WaveSummary } from "@interrelate/contract";
import { type InTracks, TRACKS } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import type { AlignmentSearch } from "../../routing/alignment-search.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { type ShownResults, useWaveResults } from "../results/use-wave-results.ts";
import { AlignmentPage } from "./alignment-page.tsx";
import type { AlignmentView } from "./alignment-view.ts";
import { BackToLinks } from "./back-to-links.tsx";
import { texts } from "./texts.ts";
import { useTracks } from "./use-tracks.ts";

/** A leadership track and the front-line track that it leads, beside each other. */
export function AlignmentScreen() {
  const { linkId, ...params } = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/alignment/$linkId" });
  const links = useSuspenseQuery(api.linkedEfforts.list.queryOptions({ input: params })).data;
  const link = links.find(({ id }) => id === linkId);
  return link === undefined ? <Gone params={params} /> : <Tracks link={link} params={params} />;
}

function Tracks({ link, params }: Pick<AlignmentView, "link" | "params">) {
  const search: AlignmentSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const tracks = useTracks(params.organizationId, link, search);
  const { leadership, frontLine } = tracks;
  const view: AlignmentView = {
    params,
    link,
    search,
    tracks,
    show: (changes) =>
      void navigate({
        to: ".",
        search: (old: AlignmentSearch) =>
          Object.fromEntries(Object.entries({ ...old, ...changes }).filter(([, value]) => value !== undefined)),
        resetScroll: false,
      }),
  };
  return leadership.wave === null || frontLine.wave === null ? (
    <NotYet view={view} />
  ) : (
    <Rounds view={view} leadership={leadership.wave} frontLine={frontLine.wave} />
  );
}

function Rounds({ view, ...waves }: { view: AlignmentView } & InTracks<WaveSummary>) {
  const { organizationId } = view.params;
  const leadership = shownOf(useWaveResults(organizationId, waves.leadership.id, undefined));
  const frontLine = shownOf(useWaveResults(organizationId, waves.frontLine.id, undefined));
  return <AlignmentPage view={view} results={{ leadership, frontLine }} />;
}

/** Over all sites there always is an analysis, however much of it is hidden. */
function shownOf({ analysis, ...results }: ReturnType<typeof useWaveResults>): ShownResults {
  if (analysis === null) throw new Error("The results of a wave over all sites have no analysis.");
  return { ...results, analysis };
}

function NotYet({ view: { tracks, link, params } }: { view: AlignmentView }) {
  const { organizationId } = params;
  const waiting = TRACKS.filter((track) => tracks[track].wave === null).map((track) => tracks[track].effort);
  const synthetic = tracks.frontLine.effort.synthetic;
  return (
    <Page title={texts.notYet.title} synthetic={synthetic}>
      <Notice
        actions={waiting.map(({ id, name }) => (
          <Button
            key={id}
            component={Link}
            to="/o/$organizationId/e/$effortId/waves"
            params={{ organizationId, effortId: id } as never}
          >
            {texts.notYet.go(name)}
          </Button>
        ))}
      >
        <p>{texts.notYet.words(waiting.map(({ name }) => name))}</p>
        {link.note !== "" && <p>{link.note}</p>}
      </Notice>
      <BackToLinks params={params} />
    </Page>
  );
}

function Gone({ params }: Pick<AlignmentView, "params">) {
  return (
    <Page title={texts.gone.title}>
      <p>{texts.gone.words}</p>
      <BackToLinks params={params} />
    </Page>
  );
}
