import type { ContextRating } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../../../client/client.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { guestViewTexts as guestTexts } from "../../guests/guest-view-texts.ts";
import { Chip, Chips } from "../../results/chips.tsx";
import styles from "./context.module.css";
import { ContextForm } from "./context-form.tsx";
import { ContextOverview } from "./context-overview.tsx";
import { contextSentence, texts } from "./texts.ts";
import { type SentRating, useContextRatings } from "./use-context.ts";

const PLACE = "/signed-in/o/$organizationId/e/$effortId/context";

/** How uncertain, interdependent and pressed for time the work is: judged as a whole, and for each site. */
export function ContextScreen() {
  const params = useParams({ from: PLACE });
  const search = useSearch({ from: PLACE });
  const navigate = useNavigate({ from: "/o/$organizationId/e/$effortId/context" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const { ratings, rate, state, error } = useContextRatings(params);
  const { sites, workProcess } = effort;
  const site = sites.find(({ id }) => id === search.site) ?? null;
  const ratingOf = (siteId: string | null) => ratings.find((rating) => rating.siteId === siteId);
  const shown = ratingOf(site?.id ?? null);
  const said = shown && contextSentence(shown, site?.name ?? null);
  const asked = site === null ? texts.title(workProcess.name) : texts.titleOf(workProcess.name, site.name);
  const { guest } = effort;
  if (guest !== null)
    return (
      <Page title={said ? texts.titleJudged(said) : asked} synthetic={effort.synthetic}>
        <Notice>
          <p>{guestTexts.readOnly.context(guest.name, guest.host)}</p>
        </Notice>
        {ratings.length === 0 ? (
          <p className={styles.line}>{texts.none}</p>
        ) : (
          <ContextOverview sites={sites} ratings={ratings} />
        )}
      </Page>
    );
  const choose = (id: string | null) =>
    void navigate({ search: id === null ? {} : { site: id }, replace: true, resetScroll: false });
  return (
    <Page title={said ? texts.titleJudged(said) : asked} subtitle={texts.subtitle} synthetic={effort.synthetic}>
      {sites.length > 0 && (
        <Chips label={texts.places}>
          <Chip on={site === null} onClick={() => choose(null)}>
            {texts.whole}
          </Chip>
          {sites.map(({ id, name }) => (
            <Chip key={id} on={site?.id === id} onClick={() => choose(id)}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      <ProblemNotice error={error} what={texts.failed} kept={texts.kept} />
      <ContextForm
        key={site?.id ?? "whole"}
        heading={site === null ? texts.whole : texts.siteOnly(site.name)}
        rating={shown}
        onRate={(part) => rate({ ...sentOf(shown, site?.id ?? null), ...part })}
      />
      <p className={styles.state} role="status">
        {texts[state]}
      </p>
      {ratings.length > 0 && sites.length > 0 && <ContextOverview sites={sites} ratings={ratings} />}
    </Page>
  );
}

function sentOf(rating: ContextRating | undefined, siteId: string | null): SentRating {
  const { uncertainty = null, interdependence = null, timeConstraint = null, evidence = "" } = rating ?? {};
  return { siteId, uncertainty, interdependence, timeConstraint, evidence };
}
