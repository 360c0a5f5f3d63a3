import type { Effort, FurtherAnswers } from "@interrelate/contract";
import { partWords } from "@interrelate/pictures";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { MethodLink } from "../../ui/method-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import table from "../../ui/table.module.css";
import { saidWords } from "../structure-survey/said.ts";
import { saidTexts } from "../structure-survey/texts.ts";
import styles from "./privacy.module.css";
import { wordsTexts as texts } from "./texts.ts";

/** What people answered to a wave's further questions, for reading and releasing. */
export function FurtherAnswersScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/waves/$waveId/words" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const wave = effort.workProcess.waves.find(({ id }) => id === params.waveId);
  return (
    <Page
      title={texts.title(wave?.name ?? "")}
      subtitle={texts.subtitle(effort.threshold)}
      synthetic={effort.synthetic}
    >
      {wave?.status === "closed" ? (
        <Questions params={params} effort={effort} />
      ) : (
        <Notice>
          <p>{texts.open}</p>
        </Notice>
      )}
    </Page>
  );
}

interface QuestionsProps {
  params: { organizationId: string; waveId: string };
  effort: Effort;
}

function Questions({ params: { organizationId, waveId }, effort }: QuestionsProps) {
  const { threshold } = effort;
  const input = { organizationId, waveId };
  const questions = useSuspenseQuery(api.privacy.furtherAnswers.queryOptions({ input })).data;
  if (questions.length === 0) return <p className={form.lead}>{texts.none}</p>;
  return questions.map((question) => (
    <section key={question.questionId} className={form.section}>
      <h2 className={form.heading}>{question.prompt.en ?? Object.values(question.prompt)[0]}</h2>
      {question.hidden && <p className={form.lead}>{hiddenWords(question, threshold)}</p>}
      {question.words.length > 0 && <Words words={question.words} input={input} />}
      {question.kinds.length > 0 && !question.hidden && <ByKind answers={question} threshold={threshold} />}
      {question.workgroups.length > 0 && !question.hidden && <ByWorkgroup answers={question} effort={effort} />}
      {question.kinds.length + question.workgroups.length === 0 && question.choices.length > 0 && (
        <Choices choices={question.choices} threshold={threshold} />
      )}
    </section>
  ));
}

function hiddenWords({ kinds, workgroups }: FurtherAnswers, threshold: number): string {
  if (workgroups.length > 0) return texts.hiddenWorkgroups(threshold);
  return kinds.length > 0 ? texts.hiddenKinds(threshold) : texts.hidden(threshold);
}

function Words({ words, input }: { words: FurtherAnswers["words"]; input: QuestionsProps["params"] }) {
  const queries = useQueryClient();
  const queryKey = api.privacy.furtherAnswers.queryKey({ input });
  const releasing = useMutation(
    api.privacy.release.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey }) }),
  );
  const unread = words.filter(({ released }) => released === null).length;
  const set = (answerId: string, released: boolean) => releasing.mutate({ ...input, answerId, released });
  return (
    <>
      {unread > 0 && <p className={form.lead}>{texts.toRead(unread)}</p>}
      <ul className={styles.list}>
        {words.map(({ id, words: written, released }) => (
          <li key={id} className={styles.item} data-print={released === true ? undefined : "no"}>
            <p className={styles.words} dir="auto">
              {written}
            </p>
            <span className={styles.state}>
              {released === null ? texts.unread : released ? texts.released : texts.held}
            </span>
            {released !== true && (
              <Button variant="default" aria-label={texts.releaseLabel(written)} onClick={() => set(id, true)}>
                {texts.release}
              </Button>
            )}
            {released !== false && (
              <Button variant="subtle" aria-label={texts.holdLabel(written)} onClick={() => set(id, false)}>
                {texts.hold}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={releasing.error} what={texts.failed} kept={texts.kept} />
    </>
  );
}

/** Answers to a question of a set: never counted over all kinds of workgroups, so that no small kind can be worked out. */
function ByKind({ answers, threshold }: { answers: FurtherAnswers; threshold: number }) {
  const labels = answers.choices.map(({ choice }) => choice.en ?? Object.values(choice)[0] ?? "");
  return (
    <>
      <ul className={styles.kinds}>
        {answers.kinds.map(({ kind, people, counts }) => (
          <li key={kind}>
            {texts.kind(
              kind,
              people,
              counts.map((part) => [part.people, partWords(part.choices, labels)]),
            )}
          </li>
        ))}
      </ul>
      <p className={form.lead}>{texts.kindRule(threshold)}</p>
      <MethodLink of={["choices"]} />
    </>
  );
}

/** Answers to a question about a structure, told for each workgroup by itself. */
function ByWorkgroup({ answers, effort }: { answers: FurtherAnswers; effort: Effort }) {
  const { threshold, workProcess } = effort;
  return (
    <>
      <ul className={styles.kinds}>
        {answers.workgroups.map((each) => (
          <li key={each.workgroupId}>
            {texts.workgroup(
              workProcess.workgroups.find(({ id }) => id === each.workgroupId)?.name ?? "",
              each.level && saidTexts.levels[each.level],
              saidWords(each, threshold),
            )}
          </li>
        ))}
      </ul>
      <p className={form.lead}>
        {texts.workgroupRule(threshold)}{" "}
        <Link
          to="/o/$organizationId/e/$effortId/structures"
          params={{ organizationId: effort.organizationId, effortId: effort.id }}
        >
          {texts.toStructures}
        </Link>
      </p>
      <MethodLink of={["surveyed"]} />
    </>
  );
}

function Choices({ choices, threshold }: { choices: FurtherAnswers["choices"]; threshold: number }) {
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{texts.choice}</th>
            <th scope="col">{texts.people}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ choice, people }) => {
            const label = choice.en ?? Object.values(choice)[0] ?? "";
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{people ?? texts.notTold}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={form.lead}>{texts.countRule(threshold)}</p>
      <MethodLink of={["choices"]} />
    </>
  );
}
