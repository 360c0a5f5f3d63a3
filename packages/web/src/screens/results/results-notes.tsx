import { MethodLink } from "../../ui/method-link.tsx";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import type { ShownResults } from "./use-wave-results.ts";

/** What has to be known about the figures of a page: roles that are several workgroups, answers given for others, erasures. */
export function ResultsNotes({ results }: { results: ShownResults }) {
  const { together, workgroups, proxies, erasedSince } = results;
  if (together.length === 0 && proxies.length === 0 && !erasedSince) return null;
  const nameOf = (id: string) => workgroups.find((group) => group.id === id)?.name ?? "";
  return (
    <aside className={styles.notes} aria-label={texts.notes.label}>
      {together.map(({ id, parts }) => (
        <p key={id}>{texts.notes.together(nameOf(id), parts)}</p>
      ))}
      {proxies.map(({ workgroupId, people }) => (
        <p key={workgroupId}>{texts.notes.proxies(nameOf(workgroupId), people)}</p>
      ))}
      {proxies.length > 0 && <MethodLink of={["counts"]} />}
      {erasedSince && <p>{texts.notes.erased}</p>}
    </aside>
  );
}
