import type { Effort, Workgroup } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { saveCsv } from "../../pictures/picture-files.ts";
import deeds from "../../ui/deed.module.css";
import form from "../../ui/form.module.css";
import { MethodLink } from "../../ui/method-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SurveySection } from "../structure-survey/survey-section.tsx";
import { countsOf } from "./counts-of.ts";
import { focusOnce } from "./focus-once.ts";
import { inclusionFile } from "./inclusion-file.ts";
import { InclusionTable } from "./inclusion-table.tsx";
import { KindCard } from "./kind-card.tsx";
import { LevelKey } from "./level-key.tsx";
import { ReadStructures } from "./read-structures.tsx";
import styles from "./structures.module.css";
import { inventoryTitle, inventoryTexts as texts } from "./texts.ts";
import { type Removed, type Structures, useStructures } from "./use-structures.ts";

/** The structures of the work: whom each takes in, and the twelve kinds to look through. */
export function StructuresScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/structures" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  return effort.guest === null ? (
    <Inventory effort={effort} params={params} />
  ) : (
    <ReadStructures effort={effort} guest={effort.guest} />
  );
}

interface InventoryProps {
  effort: Effort;
  params: { organizationId: string; effortId: string };
}

function Inventory({ effort, params }: InventoryProps) {
  const kinds = useSuspenseQuery(api.structures.kinds.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data;
  const list = useStructures(params);
  const { name, workgroups } = effort.workProcess;
  const { structures } = list;
  return (
    <Page
      title={inventoryTitle(name, countsOf(structures, workgroups))}
      subtitle={texts.subtitle}
      synthetic={effort.synthetic}
      width="wide"
    >
      {structures.length > 0 && (
        <>
          <p className={styles.deeds} data-print="no">
            <Button component={Link} to="/o/$organizationId/e/$effortId/boundaries" params={params as never}>
              {texts.toBoundaries}
            </Button>
            <a href="#kinds">{texts.toKinds}</a>
          </p>
          <Said list={list} workgroups={workgroups} />
          <InclusionTable list={list} kinds={kinds} workgroups={workgroups} />
          <Key onDownload={() => saveCsv(texts.file.name(name), inclusionFile(structures, { kinds, workgroups }))} />
          <SurveySection effort={effort} list={list} />
        </>
      )}
      {structures.length === 0 && <Said list={list} workgroups={workgroups} />}
      <section className={form.section} id="kinds">
        <h2 className={form.heading}>{texts.kinds.heading}</h2>
        <p className={form.lead}>{texts.kinds.lead}</p>
        <ul className={styles.kinds}>
          {kinds.map((kind) => (
            <KindCard
              key={kind.id}
              kind={kind}
              structures={structures.filter((structure) => structure.kind === kind.id)}
              workgroups={workgroups.length}
              onName={list.name}
            />
          ))}
        </ul>
      </section>
    </Page>
  );
}

/** What was just done, quietly, or what did not work; and the way back for what was removed. */
function Said({ list, workgroups }: { list: Structures; workgroups: readonly Workgroup[] }) {
  return (
    <>
      <p role="status" className={styles.soft}>
        {texts.said[list.state]}
      </p>
      <ProblemNotice error={list.error} what={texts.failed} kept={texts.kept} />
      {list.removed && <Undo removed={list.removed} workgroups={workgroups} onUndo={list.undo} />}
    </>
  );
}

interface UndoProps {
  removed: Removed;
  workgroups: readonly Workgroup[];
  onUndo: (removed: Removed) => void;
}

function Undo({ removed, workgroups, onUndo }: UndoProps) {
  const { structure, judgement } = removed;
  const workgroup = workgroups.find(({ id }) => id === judgement?.workgroupId)?.name ?? "";
  return (
    <Notice
      actions={
        <Button
          // A judgement is taken back on a walk through the table, which goes on; a structure leaves nothing to go on from.
          ref={judgement === undefined ? focusOnce : undefined}
          variant="default"
          size="sm"
          onClick={() => onUndo(removed)}
        >
          {texts.undo}
        </Button>
      }
    >
      <p>{judgement === undefined ? texts.removed(structure.name) : texts.takenBack(structure.name, workgroup)}</p>
    </Notice>
  );
}

function Key({ onDownload }: { onDownload: () => void }) {
  return (
    <div className={styles.key}>
      <LevelKey />
      <p className={styles.soft} data-print="no">
        {texts.keys}
      </p>
      <div className={deeds.deeds} data-print="no">
        <button type="button" className={deeds.deed} onClick={onDownload}>
          {texts.file.deed}
        </button>
        <MethodLink of={["boundaries"]} />
      </div>
    </div>
  );
}
