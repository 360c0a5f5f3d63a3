import type { Effort, GuestView, Structure, StructureKind, Workgroup } from "@interrelate/contract";
import { levelOf } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { ScrollArea } from "../../pictures/scroll-area.tsx";
import { opens } from "../../routing/guest-pages.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { guestViewTexts as guestTexts } from "../guests/guest-view-texts.ts";
import { countsOf } from "./counts-of.ts";
import { InclusionDot } from "./inclusion-dot.tsx";
import { LevelKey } from "./level-key.tsx";
import styles from "./structures.module.css";
import { inventoryTitle, inventoryTexts as texts } from "./texts.ts";

/** The structures of the work for people of a guest: whom each takes in, and what that rests on, to be read. */
export function ReadStructures({ effort, guest }: { effort: Effort; guest: GuestView }) {
  const params = { organizationId: effort.organizationId, effortId: effort.id };
  const structures = useSuspenseQuery(api.structures.list.queryOptions({ input: params })).data;
  const kinds = useSuspenseQuery(api.structures.kinds.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data;
  const { name, workgroups } = effort.workProcess;
  const judged = structures.filter(({ inclusions }) => inclusions.length > 0);
  return (
    <Page
      title={inventoryTitle(name, countsOf(structures, workgroups))}
      subtitle={texts.subtitle}
      synthetic={effort.synthetic}
      width="wide"
    >
      <Notice>
        <p>{guestTexts.readOnly.structures(guest.name, guest.host)}</p>
      </Notice>
      {structures.length > 0 && (
        <>
          <Dots structures={structures} kinds={kinds} workgroups={workgroups} />
          <div className={styles.key}>
            <LevelKey />
          </div>
        </>
      )}
      {opens(effort, "/boundaries") && structures.length > 0 && (
        <p className={styles.after} data-print="no">
          <Button component={Link} to="/o/$organizationId/e/$effortId/boundaries" params={params as never}>
            {texts.toBoundaries}
          </Button>
        </p>
      )}
      {judged.length > 0 && (
        <section className={form.section}>
          <h2 className={form.heading}>{texts.judge.evidence}</h2>
          {judged.map((structure) => (
            <Evidence key={structure.id} structure={structure} workgroups={workgroups} />
          ))}
        </section>
      )}
    </Page>
  );
}

/** What was judged of one structure, unfolded when asked for. */
function Evidence({ structure, workgroups }: { structure: Structure; workgroups: readonly Workgroup[] }) {
  const { id, name, note, inclusions } = structure;
  return (
    <details className={styles.unfold}>
      <summary>{name}</summary>
      {note !== "" && <p>{note}</p>}
      <dl>
        {workgroups.map((workgroup) => {
          const judged = inclusions.find(({ workgroupId }) => workgroupId === workgroup.id);
          return (
            <div key={`${id} ${workgroup.id}`}>
              <dt>
                {workgroup.name}: {texts.levels[levelOf(structure, workgroup.id)].toLowerCase()}
              </dt>
              {judged && judged.evidence !== "" && <dd>{judged.evidence}</dd>}
              {judged && <dd className={styles.soft}>{texts.judge.by(judged.judgedBy, judged.judgedOn)}</dd>}
            </div>
          );
        })}
      </dl>
    </details>
  );
}

interface DotsProps {
  structures: readonly Structure[];
  kinds: readonly StructureKind[];
  workgroups: readonly Workgroup[];
}

function Dots({ structures, kinds, workgroups }: DotsProps) {
  const here = useLocation({ select: ({ hash }) => hash });
  return (
    <ScrollArea label={texts.table.label} hint={texts.table.sideways}>
      <table className={styles.table}>
        <caption className="heard">{texts.table.label}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.table.structure}</th>
            {workgroups.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.group}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {structures.map((structure) => (
            <tr key={structure.id} id={structure.id} data-here={structure.id === here || undefined}>
              <th scope="row">
                {structure.name}
                <span className={styles.kindName}>{kinds.find(({ id }) => id === structure.kind)?.name}</span>
              </th>
              {workgroups.map(({ id }) => (
                <td key={id} className={styles.read}>
                  <InclusionDot level={levelOf(structure, id)} />
                  <span className="heard">{texts.levels[levelOf(structure, id)]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
