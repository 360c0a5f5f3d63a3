import type { StructureKindId } from "@interrelate/contract";
import { inSentence, type Table } from "@interrelate/pictures";
import { type KindInTracks, TRACKS } from "@interrelate/work";
import { Link } from "@tanstack/react-router";
import { saveCsv } from "../../pictures/picture-files.ts";
import deeds from "../../ui/deed.module.css";
import form from "../../ui/form.module.css";
import { MethodLink } from "../../ui/method-link.tsx";
import styles from "./alignment.module.css";
import type { AlignmentView } from "./alignment-view.ts";
import { KindsOfBoth } from "./kinds-of-both.tsx";
import { texts } from "./texts.ts";

const words = texts.structures;

interface StructuresSectionProps {
  view: AlignmentView;
  kinds: readonly KindInTracks[];
  nameOf: (kind: StructureKindId) => string;
}

/** Which kinds of structures both tracks have named, which only one, and whom each takes in. */
export function StructuresSection({ view, kinds, nameOf }: StructuresSectionProps) {
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{words.heading}</h2>
      <p className={form.lead}>{words.lead}</p>
      {kinds.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <KindsOfBoth kinds={kinds} nameOf={nameOf} />
          <ul className={styles.notes}>
            {structureNotes(kinds, nameOf).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <div className={deeds.deeds} data-print="no">
        {kinds.length > 0 && (
          <button type="button" className={deeds.deed} onClick={() => saveCsv(words.file, fileOf(kinds, nameOf))}>
            {words.download}
          </button>
        )}
        {TRACKS.map((track) => {
          const { id, name } = view.tracks[track].effort;
          const params = { organizationId: view.params.organizationId, effortId: id };
          return (
            <Link key={track} className={deeds.deed} to="/o/$organizationId/e/$effortId/structures" params={params}>
              {words.toStructures(name)}
            </Link>
          );
        })}
        <MethodLink of={["alignment"]} />
      </div>
    </section>
  );
}

function structureNotes(kinds: readonly KindInTracks[], nameOf: StructuresSectionProps["nameOf"]): string[] {
  const called = (some: readonly KindInTracks[]) => some.map(({ kind }) => inSentence(nameOf(kind)));
  const both = kinds.filter(({ onlyIn }) => onlyIn === null);
  const alone = TRACKS.flatMap((track) => {
    const only = kinds.filter(({ onlyIn }) => onlyIn === track);
    return only.length === 0 ? [] : [words.onlyIn(track, called(only))];
  });
  return [...(both.length === 0 ? [] : [words.both(called(both))]), ...alone];
}

function fileOf(kinds: readonly KindInTracks[], nameOf: StructuresSectionProps["nameOf"]): Table {
  const column = (label: string, numeric: boolean) => ({ label, numeric, decimals: 0 });
  const rows = kinds.flatMap(({ kind, structures }) =>
    TRACKS.flatMap((track) =>
      structures[track].map(({ name, workgroups: { full, partial, none, unknown } }) => [
        ...[nameOf(kind), texts.track[track], name],
        ...[full, partial, none, unknown],
      ]),
    ),
  );
  const levels = ["Workgroups taken in fully", "Partly", "Not", "Not judged"].map((label) => column(label, true));
  return { columns: [...["Kind", "Track", "Structure"].map((label) => column(label, false)), ...levels], rows };
}
