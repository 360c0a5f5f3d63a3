import type { ChoiceQuestion, Effort, Wave } from "@interrelate/contract";
import { Button, Checkbox } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, useRef, useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { MOST_QUESTIONS, setOf } from "../surveys/question-sets.ts";
import { languageName } from "../surveys/survey-languages.ts";
import { useQuestionSets } from "../surveys/use-question-sets.ts";
import { useSettings } from "../surveys/use-settings.ts";
import { isAboutStructure, structuresAsked, withStructures } from "./asked-structures.ts";
import styles from "./structure-survey.module.css";
import { type TakenPlaces, takenPlaces } from "./taken-places.ts";
import { askTexts as texts } from "./texts.ts";

interface AskStructuresProps {
  effort: Effort;
  wave: Wave;
}

/** Chooses the structures about which a draft wave asks those concerned, as many as there is room for. */
export function AskStructures({ effort, wave }: AskStructuresProps) {
  const place = { organizationId: effort.organizationId, effortId: effort.id };
  const structures = useSuspenseQuery(api.structures.list.queryOptions({ input: place })).data;
  const offered = useSuspenseQuery(api.structures.questions.queryOptions({ input: place })).data;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={form.section} id="structures" data-print="no">
      <h2 className={form.heading} ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      <p className={form.lead}>{texts.lead}</p>
      {offered.length === 0 && !wave.questions.some(isAboutStructure) ? (
        <p>
          {texts.none}{" "}
          <Link to="/o/$organizationId/e/$effortId/structures" params={place}>
            {texts.toStructures}
          </Link>
        </p>
      ) : (
        <Choose
          effort={effort}
          wave={wave}
          offered={offered}
          names={new Map(structures.map(({ id, name }) => [id, name]))}
          onDone={() => heading.current?.focus()}
        />
      )}
    </section>
  );
}

interface ChooseProps extends AskStructuresProps {
  offered: readonly ChoiceQuestion[];
  /** What structures are called, by their ids. */
  names: ReadonlyMap<string, string>;
  /** The buttons are gone once nothing is left to save, so what had the focus gives it away. */
  onDone: () => void;
}

function Choose({ effort, wave, offered, names, onDone }: ChooseProps) {
  const sets = useQuestionSets();
  const settings = useSettings(effort.organizationId, wave);
  const { ids: asked, stale } = structuresAsked(wave.questions, offered);
  const [chosen, setChosen] = useState<readonly string[]>(asked);
  const room = MOST_QUESTIONS - wave.questions.filter((question) => !isAboutStructure(question)).length;
  const places = takenPlaces(sets, wave.questions);
  const wanted = offered.filter(({ id }) => chosen.includes(id));
  const left = Math.max(0, room - wanted.length);
  const isChanged = wanted.length !== asked.length || wanted.some(({ id }) => !asked.includes(id));
  const isOwn = (question: Wave["questions"][number]) => setOf(sets, question) === undefined;
  const refused = settings.messageOf("questions");
  const first = wanted[0] ?? offered[0];
  return (
    <>
      <Checkbox.Group
        label={texts.choose}
        description={texts.room(left, MOST_QUESTIONS)}
        value={wanted.map(({ id }) => id)}
        onChange={setChosen}
      >
        <div className={styles.choose}>
          {offered.map(({ id }) => (
            <Checkbox
              key={id}
              value={id}
              label={names.get(id.slice(id.indexOf(".") + 1)) ?? ""}
              disabled={!chosen.includes(id) && wanted.length >= room}
            />
          ))}
        </div>
      </Checkbox.Group>
      {places.length > 0 && <Taken places={places} isFull={left === 0} />}
      {first && <Wording question={first} threshold={effort.threshold} />}
      {stale.length > 0 && (
        <Notice>
          <p>{texts.renamed(stale.map(({ prompt }) => /“(.*)”/.exec(prompt.en ?? "")?.[1] ?? ""))}</p>
        </Notice>
      )}
      {(isChanged || stale.length > 0) && (
        <div className={styles.buttons}>
          <Button
            loading={settings.saving}
            onClick={() => settings.save({ questions: withStructures(wave.questions, wanted, isOwn) }, onDone)}
          >
            {texts.save(wanted.length)}
          </Button>
          {isChanged && (
            <Button
              variant="default"
              onClick={() => {
                setChosen(asked);
                onDone();
              }}
            >
              {texts.undo}
            </Button>
          )}
        </div>
      )}
      {refused && <p role="alert">{refused}</p>}
      <p role="status" className={styles.soft}>
        {settings.saved && !isChanged ? texts.saved : ""}
      </p>
      <ProblemNotice error={settings.error} what={texts.failed} kept={texts.kept} />
    </>
  );
}

/** What else fills the wave and, once that leaves no room, the way to where it is taken off. */
function Taken({ places, isFull }: { places: readonly TakenPlaces[]; isFull: boolean }) {
  const sections = [...new Set(places.map(({ section }) => section))];
  return (
    <p className={styles.taken}>
      {texts.taken(places, MOST_QUESTIONS)}
      {isFull && (
        <>
          {" "}
          {texts.makeRoom}{" "}
          {sections.map((section, index) => (
            <Fragment key={section}>
              {index > 0 && ", "}
              <a href={`#${section}`}>{texts.sections[section]}</a>
            </Fragment>
          ))}
          .
        </>
      )}
    </p>
  );
}

function Wording({ question, threshold }: { question: ChoiceQuestion; threshold: number }) {
  return (
    <div className={styles.wording}>
      <p className={styles.soft}>{texts.wording}</p>
      <p className={styles.question}>{question.prompt.en}</p>
      <p className={styles.soft}>{texts.answers(question.choices.en ?? [])}</p>
      <p className={styles.soft}>{texts.languages(Object.keys(question.prompt).map(languageName))}</p>
      <p className={styles.soft}>{texts.told(threshold)}</p>
    </div>
  );
}
