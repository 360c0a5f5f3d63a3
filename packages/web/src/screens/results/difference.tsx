import { waveName } from "@interrelate/pictures";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { Notice } from "../../ui/notice.tsx";
import { differenceSentence } from "./instrument-difference.ts";
import styles from "./results.module.css";

interface DifferenceProps {
  organizationId: string;
  waveId: string;
  /** The earlier wave. */
  since: string;
}

/** What must be known before two waves are compared: stands above every picture that shows both. */
export function Difference({ organizationId, waveId, since }: DifferenceProps) {
  const found = useQuery(
    api.results.change.queryOptions({ input: { organizationId, waveId, since }, staleTime: 60_000 }),
  ).data;
  const sentence =
    found &&
    differenceSentence(found.instruments, { before: waveName(found.before.name), after: waveName(found.after.name) });
  if (!sentence) return null;
  return (
    <div className={styles.difference}>
      <Notice tone={found.instruments.kind === "sameWording" ? "plain" : "question"}>
        <p>{sentence}</p>
      </Notice>
    </div>
  );
}
