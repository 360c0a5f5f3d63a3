import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../../client/client.ts";
import { hasAgreed } from "../../../routing/guest-pages.ts";
import type { ResultsView } from "../../results/use-results-view.ts";
import styles from "./context.module.css";
import { contextSentence, texts } from "./texts.ts";

/** How the work was judged at the site that a results page shows, else as a whole; nothing when nobody has judged. */
export function ContextLine({ view: { effort, params, search } }: { view: ResultsView }) {
  const enabled = hasAgreed(effort, "context");
  const ratings =
    useQuery(api.processes.context.queryOptions({ input: params, enabled, staleTime: 60_000 })).data ?? [];
  const site = effort.sites.find(({ id }) => id === search.site);
  const atSite = site && ratings.find(({ siteId }) => siteId === site.id);
  const rating = atSite ?? ratings.find(({ siteId }) => siteId === null);
  const sentence = rating && contextSentence(rating, atSite ? site.name : null);
  if (!sentence) return null;
  return (
    <p className={styles.line}>
      {sentence}{" "}
      <span data-print="no">
        <Link to="/o/$organizationId/e/$effortId/context" params={params} search={atSite ? { site: site.id } : {}}>
          {texts.seeJudged}
        </Link>
      </span>
    </p>
  );
}
