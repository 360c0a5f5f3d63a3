import type { Person } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowBackUp, IconPlus, IconUpload } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AddPerson } from "./add-person.tsx";
import { Pages } from "./pages.tsx";
import styles from "./people.module.css";
import { PeopleFilters } from "./people-filters.tsx";
import { PeopleTable } from "./people-table.tsx";
import { EVERYBODY, pageOf, viewPeople } from "./people-view.ts";
import { peopleTexts as texts } from "./texts.ts";
import { usePeople } from "./use-people.ts";
import { WaveLetters } from "./wave-letters.tsx";

/** The people of an effort: find, change, add and remove them, undo, export, and print their letters. */
export function PeopleScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/people" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const list = usePeople(params);
  const [view, setView] = useState(EVERYBODY);
  const [isAdding, setAdding] = useState(false);
  const onView = (part: Partial<typeof EVERYBODY>) => setView((before) => ({ ...before, ...part }));
  useHotkeys([["mod+Z", list.undo]], ["INPUT", "TEXTAREA"]);

  const shown = viewPeople(list.people, view, effort);
  const page = pageOf(shown, view.page);
  const change = (person: Person, part: Partial<Person>) =>
    list.change(texts.did.change(person.name), (now) => {
      const before = now.find(({ id }) => id === person.id);
      return before === undefined ? [] : [{ before, after: { ...before, ...part } }];
    });
  const remove = (people: readonly Person[]) => {
    const gone = new Set(people.map(({ id }) => id));
    const what = texts.did.remove(people.length, people[0]?.name ?? "");
    void list
      .change(what, (now) => now.filter(({ id }) => gone.has(id)).map((before) => ({ before, after: null })))
      .catch(() => undefined);
  };
  const add = (person: Person) => list.change(texts.did.add(person.name), () => [{ before: null, after: person }]);
  const isEmpty = list.people.length === 0;
  return (
    <Page
      title={texts.title(list.people.length, effort.workProcess.name)}
      subtitle={texts.subtitle}
      synthetic={effort.synthetic}
      width="wide"
    >
      {effort.synthetic && <Notice>{texts.fictional}</Notice>}
      {isEmpty && !effort.synthetic && (
        <section className={styles.empty}>
          <h2 className={form.heading}>{texts.empty.heading}</h2>
          <p className={form.lead}>{texts.empty.words}</p>
        </section>
      )}
      <Deeds params={params} isEmpty={isEmpty} isFixed={effort.synthetic} onAdd={() => setAdding(true)} />
      {isAdding && <AddPerson effort={effort} onAdd={add} onClose={() => setAdding(false)} />}
      {!isEmpty && (
        <>
          <PeopleFilters
            effort={effort}
            view={view}
            shown={shown.length}
            all={list.people.length}
            disabled={effort.synthetic}
            onView={onView}
            onRemoveShown={() => remove(shown)}
          />
          <PeopleTable
            people={page.people}
            effort={effort}
            view={view}
            disabled={effort.synthetic}
            onView={onView}
            onChange={change}
            onRemove={(person) => remove([person])}
            onUndo={list.undo}
          />
          <Pages
            from={page.from}
            count={page.people.length}
            all={shown.length}
            onPage={(number) => onView({ page: number })}
          />
        </>
      )}
      {!effort.synthetic && <Lately list={list} />}
      {!isEmpty && !effort.synthetic && <WaveLetters effort={effort} />}
    </Page>
  );
}

type DeedsProps = {
  params: { organizationId: string; effortId: string };
  isEmpty: boolean;
  isFixed: boolean;
  onAdd: () => void;
};

function Deeds({ params, isEmpty, isFixed, onAdd }: DeedsProps) {
  const file = (kind: "csv" | "xlsx") => `/people/${params.organizationId}/${params.effortId}/${kind}`;
  return (
    <div className={styles.deeds}>
      {!isFixed && (
        <>
          <Button
            component={Link}
            to="/o/$organizationId/e/$effortId/people/import"
            params={params as never}
            leftSection={<IconUpload size={17} stroke={1.7} />}
          >
            {texts.deeds.import}
          </Button>
          <Button variant="default" leftSection={<IconPlus size={17} stroke={1.7} />} onClick={onAdd}>
            {texts.deeds.add}
          </Button>
        </>
      )}
      {!isEmpty && (
        <>
          <Button component="a" variant="default" href={file("csv")} download>
            {texts.deeds.csv}
          </Button>
          <Button component="a" variant="default" href={file("xlsx")} download>
            {texts.deeds.xlsx}
          </Button>
        </>
      )}
    </div>
  );
}

/** What was done last, with the way back; in sight wherever the list is scrolled to. */
function Lately({ list }: { list: ReturnType<typeof usePeople> }) {
  const words = list.isSaving ? texts.deeds.saving : list.said === "nothing" ? "" : texts.deeds[list.said];
  return (
    <div className={styles.lately}>
      {list.lastDeed !== undefined && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={17} stroke={1.7} />}
          aria-label={texts.deeds.undoLabel(list.lastDeed.what)}
          onClick={list.undo}
        >
          {texts.deeds.undo}
        </Button>
      )}
      <span role="status" className={styles.said}>
        {words}
      </span>
      <ProblemNotice error={list.failedUndo} what={texts.deeds.undoFailed} kept={texts.deeds.kept} />
      <ProblemNotice error={list.failedChange} what={texts.deeds.failed} kept={texts.deeds.kept} />
    </div>
  );
}
