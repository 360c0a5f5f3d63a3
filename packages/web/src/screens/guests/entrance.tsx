import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { api, client } from "../../client/client.ts";
import { asProblem } from "../../client/problem.ts";
import form from "../../ui/form.module.css";
import { FrontLayout } from "../../ui/front-layout.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { entranceTexts as texts } from "./entrance-texts.ts";
import styles from "./guests.module.css";

/** Where the one-time link of a guest leads: one button comes in, so that nothing that looks at links spends it. */
export function GuestEntranceScreen() {
  const hash = useLocation({ select: (location) => location.hash });
  const { user, isAsked } = useWhoIsIn();
  const entering = useEntering();
  const key = hash || (entering.variables ?? "");
  // Trying again changes nothing of either: the link leads nowhere, or is not for whoever is signed in.
  const isRefused = [404, 409].includes(asProblem(entering.error)?.status ?? 0);
  const isOpen = key !== "" && !isRefused;
  return (
    <FrontLayout signedIn={user !== undefined}>
      <Page title={texts.title} subtitle={key === "" ? texts.noKey : isOpen && texts.lead}>
        <div className={styles.entrance}>
          {isOpen && isAsked && (
            <>
              <p>{user === undefined ? texts.next : texts.signedInAs(user.name, user.email)}</p>
              <Button loading={entering.isPending} onClick={() => entering.mutate(key)}>
                {texts.enter}
              </Button>
            </>
          )}
          <ProblemNotice error={entering.error} what={texts.failed} kept="" />
          {isAsked && <Aside isSignedIn={user !== undefined} keyToKeep={isOpen ? key : null} />}
        </div>
      </Page>
    </FrontLayout>
  );
}

/** Who is signed in already: nobody needs to be. `isAsked` once that is known. */
function useWhoIsIn() {
  const session = useQuery(api.accounts.session.queryOptions());
  return { user: session.data?.user, isAsked: !session.isPending };
}

function useEntering() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
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
}

interface AsideProps {
  isSignedIn: boolean;
  /** A key that was not used yet and comes back from signing in, after the # of the address; null for none. */
  keyToKeep: string | null;
}

/** The way to what one has here already. */
function Aside({ isSignedIn, keyToKeep }: AsideProps) {
  if (isSignedIn)
    return (
      <Link to="/" className={form.aside}>
        {texts.toWork}
      </Link>
    );
  if (keyToKeep === null)
    return (
      <Link to="/sign-in" className={form.aside}>
        {texts.signIn}
      </Link>
    );
  return (
    <Link to="/sign-in" search={{ back: "/guest" }} hash={keyToKeep} className={form.aside}>
      {texts.signInFirst}
    </Link>
  );
}
