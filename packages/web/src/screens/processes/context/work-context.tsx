import type { Effort } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../../client/client.ts";
import home from "../../efforts/home.module.css";
import styles from "./context.module.css";
import { contextSentence, texts } from "./texts.ts";

interface WorkContextProps {
  effort: Effort;
  params: { organizationId: string; effortId: string };
}

/** How the work was judged, in a sentence for the whole and for each site, and the way to judge it. */
export function WorkContext({ effort, params }: WorkContextProps) {
  const ratings = useSuspenseQuery(api.processes.context.queryOptions({ input: params })).data;
  const said = ratings.flatMap((rating) => {
    const site = effort.sites.find(({ id }) => id === rating.siteId);
    const sentence = contextSentence(rating, site?.name ?? null);
    return sentence === null ? [] : [{ id: rating.siteId ?? "whole", sentence }];
  });
  return (
    <section className={home.section}>
      <h2 className={home.heading}>{texts.section}</h2>
      <div className={styles.work}>
        {said.length === 0 && <p className={home.soft}>{texts.none}</p>}
        {said.map(({ id, sentence }) => (
          <p key={id}>{sentence}</p>
        ))}
      </div>
      <p className={styles.more} data-print="no">
        <Link to="/o/$organizationId/e/$effortId/context" params={params}>
          {texts.judge}
        </Link>
      </p>
    </section>
  );
}
