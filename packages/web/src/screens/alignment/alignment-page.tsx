import { waveName } from "@interrelate/pictures";
import {
  alignmentQuestions,
  compareDimensions,
  comparePairs,
  compareStructures,
  type InTracks,
  TRACKS,
  type Track,
  timeBetween,
} from "@interrelate/work";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Page } from "../../ui/page.tsx";
import { ChipSelect, Chips } from "../results/chips.tsx";
import type { ShownResults } from "../results/use-wave-results.ts";
import styles from "./alignment.module.css";
import { alignmentTitle } from "./alignment-title.ts";
import type { AlignmentView } from "./alignment-view.ts";
import { BackToLinks } from "./back-to-links.tsx";
import { DimensionPicture } from "./dimension-picture.tsx";
import { pairName } from "./pair-name.ts";
import { PairsSection } from "./pairs-section.tsx";
import { questionWords } from "./question-words.ts";
import { RoundsSection } from "./rounds-section.tsx";
import { StructuresSection } from "./structures-section.tsx";
import { texts } from "./texts.ts";
import { trackFigures } from "./track-figures.ts";

interface AlignmentPageProps {
  view: AlignmentView;
  results: InTracks<ShownResults>;
}

/** Everything that both tracks show beside each other, and questions to talk about that follow from it. */
export function AlignmentPage({ view, results }: AlignmentPageProps) {
  const { link, tracks } = view;
  const figures = trackFigures(results);
  const dimensions = compareDimensions(figures);
  const pairs = comparePairs(
    link.pairs.map((pair) => ({
      pair,
      received: {
        leadership: figures.leadership.received(pair.leadershipWorkgroupId),
        frontLine: figures.frontLine.received(pair.frontLineWorkgroupId),
      },
      given: {
        leadership: figures.leadership.given(pair.leadershipWorkgroupId),
        frontLine: figures.frontLine.given(pair.frontLineWorkgroupId),
      },
    })),
  );
  const { kinds, names } = useKinds(view);
  const between = timeBetween(results.leadership.wave, results.frontLine.wave);
  const questions = alignmentQuestions({ dimensions, pairs, kinds, far: between?.far === true });
  const title = alignmentTitle(dimensions);
  const subtitle = texts.subtitle(restWords(results.leadership), restWords(results.frontLine));
  return (
    <Page title={title} subtitle={subtitle} synthetic={results.frontLine.organization.synthetic}>
      {link.note !== "" && <p className={styles.note}>{link.note}</p>}
      <RoundChoice view={view} />
      <DimensionPicture
        view={view}
        results={results}
        figures={figures}
        comparison={dimensions}
        words={{ title, subtitle }}
      />
      <PairsSection view={view} results={results} figures={figures} pairs={pairs} comparison={dimensions} />
      <StructuresSection view={view} kinds={kinds} nameOf={names} />
      <RoundsSection view={view} between={between} />
      <section className={form.section}>
        <h2 className={form.heading}>{texts.questions}</h2>
        <p className={styles.soft}>{texts.questionsLead}</p>
        <ul className={styles.questions}>
          {questions.map((question) => {
            const words = questionWords(question, { pair: (pair) => pairName(tracks, pair), kind: names });
            return <li key={words}>{words}</li>;
          })}
        </ul>
      </section>
      <BackToLinks params={view.params} />
    </Page>
  );
}

/** The kinds of structures that the tracks have, and how each kind is called. */
function useKinds({ params: { organizationId }, tracks }: AlignmentView) {
  const catalogue = useSuspenseQuery(api.structures.kinds.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data;
  const leadership = useStructuresOf(organizationId, tracks.leadership.effort.id);
  const frontLine = useStructuresOf(organizationId, tracks.frontLine.effort.id);
  const kinds = compareStructures(
    {
      leadership: { structures: leadership, workgroups: tracks.leadership.effort.workProcess.workgroups },
      frontLine: { structures: frontLine, workgroups: tracks.frontLine.effort.workProcess.workgroups },
    },
    catalogue.map(({ id }) => id),
  );
  return { kinds, names: (kind: string) => catalogue.find(({ id }) => id === kind)?.name ?? kind };
}

function useStructuresOf(organizationId: string, effortId: string) {
  return useSuspenseQuery(api.structures.list.queryOptions({ input: { organizationId, effortId } })).data;
}

const KEY_OF: Record<Track, "leading" | "led"> = { leadership: "leading", frontLine: "led" };

function RoundChoice({ view: { tracks, show } }: { view: AlignmentView }) {
  if (TRACKS.every((track) => tracks[track].closed.length < 2)) return null;
  return (
    <div className={styles.rounds}>
      <Chips label={texts.rounds}>
        {TRACKS.map((track) => {
          const { closed, wave } = tracks[track];
          const latest = closed.at(-1)?.id;
          return (
            <ChipSelect
              key={track}
              label={texts.round[track]}
              value={wave?.id ?? ""}
              on={wave?.id !== latest}
              options={closed.map(({ id, name }) => ({ value: id, label: texts.roundOf(waveName(name), track) }))}
              onChange={(id) => show({ [KEY_OF[track]]: id === latest ? undefined : id })}
            />
          );
        })}
      </Chips>
    </div>
  );
}

function restWords({ effort, wave, participation: { answered, invited } }: ShownResults): string {
  return texts.rests(effort.name, waveName(wave.name), answered, invited);
}
