import type { Effort, QuestionSet, Wave } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { MOST_QUESTIONS, questionsOf, setOf, withSet } from "./question-sets.ts";
import styles from "./ready-questions.module.css";
import { readyTexts as texts } from "./ready-texts.ts";
import { languageName } from "./survey-languages.ts";
import { useQuestionSets } from "./use-question-sets.ts";
import { useSettings } from "./use-settings.ts";

interface ReadyQuestionsProps {
  effort: Effort;
  wave: Wave;
}

/** Sets of questions that are added to a draft wave with one press, and taken off again, each with all that it asks. */
export function ReadyQuestions({ effort, wave }: ReadyQuestionsProps) {
  const sets = useQuestionSets();
  const settings = useSettings(effort.organizationId, wave);
  const [done, setDone] = useState("");
  const refused = settings.messageOf("questions");
  const change = (set: QuestionSet, wanted: boolean) => {
    setDone("");
    settings.save({ questions: withSet(sets, wave.questions, set, wanted) }, () =>
      setDone(wanted ? texts.added(set.name) : texts.removed(set.name)),
    );
  };
  return (
    <section className={form.section} id="ready" data-print="no">
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{texts.lead}</p>
      <Notice tone="question" title={texts.warningTitle}>
        {texts.warning}
      </Notice>
      <ul className={styles.sets}>
        {sets.map((set) => (
          <ReadySet
            key={set.id}
            set={set}
            isAsked={wave.questions.some((question) => setOf(sets, question) === set)}
            asked={wave.questions.length}
            lacksClients={effort.workProcess.workgroups.every(({ kind }) => kind !== "client")}
            saving={settings.saving}
            onChange={(wanted) => change(set, wanted)}
          />
        ))}
      </ul>
      <p role="status" className={styles.status}>
        {done}
      </p>
      {refused && <p role="alert">{refused}</p>}
      <ProblemNotice error={settings.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}

interface ReadySetProps {
  set: QuestionSet;
  isAsked: boolean;
  /** How many further questions the wave asks. */
  asked: number;
  lacksClients: boolean;
  saving: boolean;
  onChange: (wanted: boolean) => void;
}

function ReadySet({ set, isAsked, asked, lacksClients, saving, onChange }: ReadySetProps) {
  const questions = questionsOf(set);
  const languages = Object.keys(questions[0]?.prompt ?? {});
  const choices = set.topics[0]?.questions[0]?.choices.en ?? [];
  const hasRoom = isAsked || asked + questions.length <= MOST_QUESTIONS;
  const deed = isAsked ? texts.remove : texts.add(questions.length);
  return (
    <li className={styles.set} data-asked={isAsked}>
      <h3 className={styles.name}>{set.name}</h3>
      {isAsked && <p className={styles.state}>{texts.isAsked}</p>}
      <p>{set.purpose}</p>
      {set.id === "obstacles" && lacksClients && <p className={styles.small}>{texts.noClients}</p>}
      <p className={styles.small}>{texts.asked(questions.length, languages.map(languageName))}</p>
      {set.topics.map((topic) => (
        <div key={topic.id} className={styles.topic}>
          <h4 className={styles.topicName}>{topic.name}</h4>
          <ul className={styles.questions}>
            {topic.questions.map((question) => (
              <li key={question.id}>{question.prompt.en}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.small}>{texts.answers(choices)}</p>
      {hasRoom ? (
        <Button
          variant={isAsked ? "default" : "filled"}
          aria-label={`${deed}: ${set.name}`}
          onClick={() => !saving && onChange(!isAsked)}
        >
          {deed}
        </Button>
      ) : (
        <p className={styles.small}>{texts.full(MOST_QUESTIONS, asked)}</p>
      )}
    </li>
  );
}
