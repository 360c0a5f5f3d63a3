import type { QuestionSet, WorkgroupKind } from "@interrelate/contract";
import { type ChoiceQuestion, choiceBars, choiceSentence, choiceTable, inSentence } from "@interrelate/pictures";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { fileName } from "../results/file-name.ts";
import { kindName } from "../results/kind-name.ts";
import styles from "../results/results.module.css";
import { texts as resultTexts } from "../results/texts.ts";
import type { ResultsView } from "../results/use-results-view.ts";
import type { ShownResults } from "../results/use-wave-results.ts";
import { useQuestionSets } from "../surveys/use-question-sets.ts";
import { setQuestions } from "./set-questions.ts";
import { texts } from "./texts.ts";

interface SetAnswersProps {
  results: ShownResults;
  view: ResultsView;
  set: QuestionSet["id"];
  /** Whose answers stand beside each other, in this order. */
  kinds: readonly WorkgroupKind[];
}

/** How kinds of workgroups answered a ready-made set in the wave shown, or how to ask it. It claims no cause. */
export function SetAnswers({ results, view, set: id, kinds }: SetAnswersProps) {
  const set = useQuestionSets().find((each) => each.id === id);
  const input = { organizationId: view.params.organizationId, waveId: results.wave.id };
  const answers = useSuspenseQuery(api.privacy.furtherAnswers.queryOptions({ input, staleTime: 60_000 })).data;
  const present = kinds
    .filter((kind) => results.workgroups.some((group) => group.kind === kind))
    .map((kind) => ({ kind, name: kindName(results.workgroups, kind, texts.kinds[kind]) }));
  const questions = set === undefined ? [] : setQuestions(answers, set, present);
  const words = texts[id];
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {questions.length === 0 ? (
        <p className={styles.rule}>
          {texts.notAsked(results.wave.name)} {texts.how[id]}{" "}
          <Link to="/o/$organizationId/e/$effortId/waves" params={view.params}>
            {texts.toWaves}
          </Link>
        </p>
      ) : (
        <>
          <p className={styles.rule}>{words.lead(present.map(({ name }) => inSentence(name)))}</p>
          <SetPicture results={results} view={view} set={id} heading={words.heading} questions={questions} />
          <p className={styles.question}>{words.question}</p>
        </>
      )}
    </section>
  );
}

interface SetPictureProps extends Pick<SetAnswersProps, "results" | "view" | "set"> {
  heading: string;
  questions: readonly ChoiceQuestion[];
}

function SetPicture({ results, view, set, heading, questions }: SetPictureProps) {
  const { ref, width } = useWidth();
  const title = texts.picture(heading, results.wave.name);
  const subtitle = texts.rule(results.threshold);
  const source = resultTexts.source(results.organization.name, results.effort.name, results.organization.synthetic);
  const draw = (room: number) => choiceBars(questions, { width: room, title });
  return (
    <div ref={ref}>
      <PictureFrame
        words={{ title, subtitle, source }}
        fileName={fileName(set, results)}
        drawing={() => draw(820)}
        table={choiceTable(questions)}
        figures={["choices"]}
        asTable={view.search.view === "table"}
        onTable={(table) => view.show({ view: table ? "table" : undefined })}
      >
        <StillPicture drawing={draw(Math.min(width, 900))} label={questions.map(choiceSentence).join(" ")} />
      </PictureFrame>
      <p className={styles.rule}>{subtitle}</p>
    </div>
  );
}
