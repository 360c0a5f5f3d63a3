import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { api, client } from "../../client/client.ts";
import { FrontLayout } from "../../ui/front-layout.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { entranceTexts as texts } from "./entrance-texts.ts";
import styles from "./guests.module.css";

/** Where the one-time link of a guest leads: one button comes in, so that nothing that looks at links spends it. */
export function GuestEntranceScreen() {
  const hash = useLocation({ select: (location) => location.hash });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const entering = useMutation({
    mutationFn: (key: string) => {
      // A spent key is neither bookmarked nor shared.
      window.history.replaceState(window.history.state, "", window.location.pathname);
      return client.guests.enter({ key });
    },
    onSuccess: async ({ organizationId, effortId }) => {
      queries.clear();
      const { user } = await queries.ensureQueryData(api.accounts.session.queryOptions());
      if (user.canReturn)
        await navigate({ to: "/o/$organizationId/e/$effortId", params: { organizationId, effortId } });
      else await navigate({ to: "/account", search: { back: `/o/${organizationId}/e/${effortId}` } });
    },
  });
  const key = hash || (entering.variables ?? "");
  return (
    <FrontLayout signedIn={false}>
      <Page title={texts.title} subtitle={key === "" ? texts.noKey : texts.lead}>
        <div className={styles.entrance}>
          {key !== "" && (
            <>
              <p>{texts.next}</p>
              <Button loading={entering.isPending} onClick={() => entering.mutate(key)}>
                {texts.enter}
              </Button>
            </>
          )}
          <ProblemNotice error={entering.error} what={texts.failed} kept="" />
        </div>
      </Page>
    </FrontLayout>
  );
}
