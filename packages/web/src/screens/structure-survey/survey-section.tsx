import type { Effort, StructureSurvey } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../../client/client.ts";
import deeds from "../../ui/deed.module.css";
import form from "../../ui/form.module.css";
import { MethodLink } from "../../ui/method-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { Structures } from "../structures/use-structures.ts";
import { differingRows } from "./folded-rows.ts";
import styles from "./structure-survey.module.css";
import { SurveyCards } from "./survey-cards.tsx";
import { type AskedStructure, rowsOf } from "./survey-rows.ts";
import { SurveyTable } from "./survey-table.tsx";
import { surveyTexts as texts } from "./texts.ts";

interface SurveySectionProps {
  effort: Effort;
  list: Structures;
}

/** What those concerned say of each structure beside what was judged; nothing where no closed wave asked them. */
export function SurveySection({ effort, list }: SurveySectionProps) {
  const input = { organizationId: effort.organizationId, effortId: effort.id };
  const survey = useSuspenseQuery(api.structures.survey.queryOptions({ input })).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const told = survey.filter((each) => each.told);
  if (survey.length === 0) return null;
  return (
    <section className={form.section} id="said">
      <h2 className={form.heading} ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      <p className={form.lead}>{texts.lead}</p>
      {waitingOf(survey).map(({ waveId, waveName, structures }) => (
        <Waiting
          key={waveId}
          effort={effort}
          waveId={waveId}
          words={texts.waiting(waveName, structures)}
          onShown={() => heading.current?.focus()}
        />
      ))}
      {told.length > 0 && <Told effort={effort} list={list} asked={rowsOf(told, list.structures, effort)} />}
    </section>
  );
}

function Told({ effort, list, asked }: SurveySectionProps & { asked: readonly AskedStructure[] }) {
  const isNarrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  const all = asked.flatMap(({ rows }) => rows);
  const known = all.filter(({ answers }) => answers.level !== null);
  const differing = differingRows(known);
  // As they were at first: a row that is judged now stays where it is, under the hand that judges.
  const [first] = useState(differing);
  const Shown = isNarrow ? SurveyCards : SurveyTable;
  return (
    <>
      <p className={styles.summary}>{texts.differing(differing.size, known.length)}</p>
      <Shown asked={asked} first={first} threshold={effort.threshold} onJudge={list.judge} />
      <p className={styles.rule}>{texts.rule(effort.threshold)}</p>
      <div className={deeds.deeds} data-print="no">
        <MethodLink of={["surveyed"]} />
      </div>
    </>
  );
}

interface WaitingProps {
  effort: Effort;
  waveId: string;
  words: string;
  /** The button is gone once the answers are there, so what had the focus gives it away. */
  onShown: () => void;
}

/** Answers that nobody has looked at: looking publishes them and keeps the wave closed, so somebody has to want it. */
function Waiting({ effort, waveId, words, onShown }: WaitingProps) {
  const queries = useQueryClient();
  const { organizationId, id: effortId } = effort;
  const showing = useMutation({
    mutationFn: () =>
      queries.fetchQuery(api.privacy.furtherAnswers.queryOptions({ input: { organizationId, waveId } })),
    onSuccess: async () => {
      await queries.invalidateQueries({
        queryKey: api.structures.survey.queryKey({ input: { organizationId, effortId } }),
      });
      onShown();
    },
  });
  return (
    <>
      <Notice
        actions={
          <Button variant="default" size="sm" loading={showing.isPending} onClick={() => showing.mutate()}>
            {texts.show}
          </Button>
        }
      >
        <p>
          {words} {texts.waitingWhy}
        </p>
      </Notice>
      <ProblemNotice error={showing.error} what={texts.failed} kept={texts.kept} />
    </>
  );
}

/** The waves whose answers nobody has looked at, each with how many structures it asked about. */
function waitingOf(survey: readonly StructureSurvey[]) {
  const waiting = Map.groupBy(
    survey.filter(({ told }) => !told),
    ({ waveId }) => waveId,
  );
  return [...waiting].map(([waveId, asked]) => ({
    waveId,
    waveName: asked[0]?.waveName ?? "",
    structures: asked.length,
  }));
}
