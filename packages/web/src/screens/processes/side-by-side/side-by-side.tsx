import type { ProcessMapSummary } from "@interrelate/contract";
import { comparisonTable, comparisonTitle } from "@interrelate/pictures";
import { compareProcesses } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../../../client/client.ts";
import { PictureTable } from "../../../pictures/picture-table.tsx";
import { MethodLink } from "../../../ui/method-link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Chip, ChipSelect } from "../../results/chips.tsx";
import { Filters } from "../../results/filters.tsx";
import results from "../../results/results.module.css";
import type { ResultsView } from "../../results/use-results-view.ts";
import { processOf } from "../hand-offs/process-of.ts";
import { type ShownTies, WithTies } from "../hand-offs/with-ties.tsx";
import { type ChosenMaps, chosenMaps } from "./chosen-maps.ts";
import { figureRows } from "./figure-rows.ts";
import { FigureTable } from "./figure-table.tsx";
import { MapPicture } from "./map-picture.tsx";
import styles from "./side-by-side.module.css";
import { StepDifferences } from "./step-differences.tsx";
import { texts } from "./texts.ts";

const PLACE = "/signed-in/o/$organizationId/e/$effortId/maps/side-by-side";

/** Two maps of the same work beside each other: pictures, and what differs between them. */
export function SideBySideScreen() {
  const params = useParams({ from: PLACE });
  const search = useSearch({ from: PLACE });
  const maps = useSuspenseQuery(api.processes.list.queryOptions({ input: params })).data;
  const chosen = chosenMaps(maps, search);
  return (
    <WithTies>
      {(shown, view) =>
        chosen === null ? (
          <TooFew maps={maps.length} view={view} />
        ) : (
          <SideBySide maps={maps} chosen={chosen} shown={shown} view={view} />
        )
      }
    </WithTies>
  );
}

interface SideBySideProps {
  maps: readonly ProcessMapSummary[];
  chosen: ChosenMaps;
  shown: ShownTies;
  view: ResultsView;
}

function SideBySide({ maps, chosen, shown, view }: SideBySideProps) {
  const { organizationId } = view.params;
  const [first, second] = useSuspenseQueries({
    queries: [chosen.before, chosen.after].map(({ id: mapId }) =>
      api.processes.get.queryOptions({ input: { organizationId, mapId }, staleTime: 0 }),
    ),
  });
  if (first === undefined || second === undefined) return null;
  const { effort } = view;
  const before = { map: first.data, process: processOf(first.data.content, shown.ties, effort) };
  const after = { map: second.data, process: processOf(second.data.content, shown.ties, effort) };
  const compared = compareProcesses(before.process, after.process);
  const names = { before: texts.quoted(before.map.name), after: texts.quoted(after.map.name) };
  const { workgroups } = effort.workProcess;
  return (
    <Page
      title={comparisonTitle(compared, names)}
      subtitle={texts.subtitle(shown.basis)}
      synthetic={effort.synthetic}
      width="wide"
    >
      <ChooseMaps maps={maps} chosen={chosen} view={view} />
      <div className={styles.pictures}>
        <MapPicture {...before} shown={shown} view={view} />
        <MapPicture {...after} shown={shown} view={view} />
      </div>
      <section className={results.section}>
        <h2 className={results.heading}>{texts.figures}</h2>
        <FigureTable rows={figureRows(before.process, after.process)} names={names} />
        <MethodLink of={["valueStream", "band", "hidden"]} />
      </section>
      <section className={results.section}>
        <h2 className={results.heading}>{texts.steps}</h2>
        <StepDifferences before={before.map.content} after={after.map.content} names={names} workgroups={workgroups} />
      </section>
      <section className={results.section}>
        <h2 className={results.heading}>{texts.pairs}</h2>
        {compared.pairs.length === 0 ? (
          <p>{texts.noPairs}</p>
        ) : (
          <PictureTable table={comparisonTable(compared, workgroups, names)} label={texts.pairs} />
        )}
      </section>
      <p className={results.question}>{texts.question}</p>
    </Page>
  );
}

function ChooseMaps({ maps, chosen, view }: Omit<SideBySideProps, "shown">) {
  const navigate = useNavigate({ from: "/o/$organizationId/e/$effortId/maps/side-by-side" });
  const choose = (before: string, after: string) =>
    void navigate({ to: ".", search: (old) => ({ ...old, before, after }), resetScroll: false });
  const { before, after } = chosen;
  const options = maps.map(({ id, name }) => ({ value: id, label: name }));
  // Choosing the map that stands on the other side swaps the two.
  return (
    <Filters view={view} measures={false} sites={view.wave !== null}>
      <ChipSelect
        label={texts.before}
        value={before.id}
        on
        options={options}
        onChange={(id) => choose(id, id === after.id ? before.id : after.id)}
      />
      <ChipSelect
        label={texts.after}
        value={after.id}
        on
        options={options}
        onChange={(id) => choose(id === before.id ? after.id : before.id, id)}
      />
      <Chip on={false} onClick={() => choose(after.id, before.id)}>
        {texts.swap}
      </Chip>
    </Filters>
  );
}

function TooFew({ maps, view: { effort, params } }: { maps: number; view: ResultsView }) {
  return (
    <Page title={texts.few.title} synthetic={effort.synthetic}>
      <Notice
        actions={
          effort.guest === null && (
            <Button component={Link} to="/o/$organizationId/e/$effortId/maps" params={params as never}>
              {texts.few.begin}
            </Button>
          )
        }
      >
        <p>{texts.few.words(maps)}</p>
      </Notice>
    </Page>
  );
}
