import type { FurtherQuestion, Wave } from "@interrelate/contract";
import { Button, NativeSelect } from "@mantine/core";
import { randomId } from "@mantine/hooks";
import { useState } from "react";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { isAboutStructure } from "../structure-survey/asked-structures.ts";
import { FurtherQuestionRow } from "./further-question-row.tsx";
import { furtherTexts as texts } from "./further-texts.ts";
import { QUESTION_PRESETS } from "./question-presets.ts";
import { setOf } from "./question-sets.ts";
import { SURVEY_LANGUAGES } from "./survey-languages.ts";
import { useQuestionSets } from "./use-question-sets.ts";
import { useSettings } from "./use-settings.ts";
import styles from "./wave.module.css";

/**
 * Optional questions of one's own beside those of the questionnaire and of ready-made sets: none until somebody adds one,
 * each with what it costs.
 */
export function FurtherQuestions({ organizationId, wave }: { organizationId: string; wave: Wave }) {
  const settings = useSettings(organizationId, wave);
  const ready = useQuestionSets();
  const isReady = (question: FurtherQuestion) => setOf(ready, question) !== undefined || isAboutStructure(question);
  const own = (all: readonly FurtherQuestion[]) => all.filter((question) => !isReady(question));
  const others = wave.questions.filter(isReady);
  const [questions, setQuestions] = useState(own(wave.questions));
  const [language, setLanguage] = useState("en");
  const changed = JSON.stringify(questions) !== JSON.stringify(own(wave.questions));
  const change = (id: string, question: FurtherQuestion) =>
    setQuestions(questions.map((each) => (each.id === id ? question : each)));
  const refused = settings.messageOf("questions");
  return (
    <section className={form.section} id="further" data-print="no">
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{questions.length === 0 ? texts.none : texts.lead}</p>
      {questions.length > 0 && (
        <>
          <Notice tone="question" title={texts.warningTitle}>
            {texts.warning}
          </Notice>
          <NativeSelect
            mt="md"
            maw="16rem"
            label={texts.language}
            value={language}
            data={[...SURVEY_LANGUAGES]}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
          <ol className={styles.further}>
            {questions.map((question, index) => (
              <FurtherQuestionRow
                key={question.id}
                question={question}
                position={index + 1}
                language={language}
                onChange={(next) => change(question.id, next)}
                onRemove={() => setQuestions(questions.filter(({ id }) => id !== question.id))}
              />
            ))}
          </ol>
        </>
      )}
      <AddQuestion questions={questions} onAdd={(question) => setQuestions([...questions, question])} />
      {(changed || refused) && (
        <div className={styles.buttons}>
          <Button
            loading={settings.saving}
            onClick={() =>
              settings.save({ questions: [...others, ...questions] }, (stored) => setQuestions(own(stored.questions)))
            }
          >
            {texts.save}
          </Button>
          <Button variant="default" onClick={() => setQuestions(own(wave.questions))}>
            {texts.undo}
          </Button>
          {refused && (
            <p role="alert" className={styles.refused}>
              {refused}
            </p>
          )}
        </div>
      )}
      <p role="status" className={styles.small}>
        {settings.saved && !changed ? texts.saved : ""}
      </p>
      <ProblemNotice error={settings.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}

interface AddQuestionProps {
  questions: readonly FurtherQuestion[];
  onAdd: (question: FurtherQuestion) => void;
}

function AddQuestion({ questions, onAdd }: AddQuestionProps) {
  const left = QUESTION_PRESETS.filter(({ question }) => questions.every(({ id }) => id !== question.id));
  return (
    <div className={styles.buttons}>
      {left.length > 0 && (
        <NativeSelect
          aria-label={texts.preset}
          value=""
          data={[{ value: "", label: texts.preset }, ...left.map(({ name }) => ({ value: name, label: name }))]}
          onChange={(event) => {
            const chosen = left.find(({ name }) => name === event.currentTarget.value);
            if (chosen) onAdd(chosen.question);
          }}
        />
      )}
      <Button
        variant="default"
        onClick={() => onAdd({ id: randomId("choice-"), kind: "choice", prompt: {}, choices: {} })}
      >
        {texts.addChoice}
      </Button>
      <Button variant="default" onClick={() => onAdd({ id: randomId("words-"), kind: "words", prompt: {} })}>
        {texts.addWords}
      </Button>
    </div>
  );
}
