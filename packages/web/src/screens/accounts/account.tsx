import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { signOut } from "../../client/sign-in.ts";
import { Confirm } from "../../ui/confirm.tsx";
import form from "../../ui/form.module.css";
import { Page } from "../../ui/page.tsx";
import { ChangePassword } from "./change-password.tsx";
import { SetCredentials } from "./set-credentials.tsx";
import { accountTexts as texts } from "./texts.ts";

/** Who one is here: setting an e-mail address and a password at first, changing the password later, leaving. */
export function AccountScreen() {
  const { user, organizations } = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  const isGuest = organizations.every(({ guest }) => guest);
  const [lost, setLost] = useState(false);
  // Settled at arrival: after saving, the form stays to say that it did.
  const [settled] = useState(user.canReturn);
  const { back } = useSearch({ from: "/signed-in/front/account" });
  return (
    <Page title={texts.title} subtitle={user.email && user.canReturn ? texts.settled(user.email) : texts.first}>
      {settled && !lost ? <ChangePassword /> : <SetCredentials user={user} isGuest={isGuest} />}
      {back !== undefined && <GoOn to={back} isSettled={user.canReturn} />}
      {settled && (
        <p>
          <Button variant="subtle" px={0} mt="md" onClick={() => setLost(!lost)}>
            {lost ? texts.known : isGuest ? texts.lostByGuest : texts.lost}
          </Button>
        </p>
      )}
      <section className={form.section}>
        <h2 className={form.heading}>{texts.signOutHeading}</h2>
        <SignOut canReturn={user.canReturn} isGuest={isGuest} />
      </section>
    </Page>
  );
}

/** The way on to where one was going, which needs no password yet. */
function GoOn({ to, isSettled }: { to: string; isSettled: boolean }) {
  const router = useRouter();
  return (
    <p>
      <Button mt="lg" variant={isSettled ? "filled" : "default"} onClick={() => router.history.push(to)}>
        {isSettled ? texts.goOn : texts.goOnWithout}
      </Button>
    </p>
  );
}

function SignOut({ canReturn, isGuest }: { canReturn: boolean; isGuest: boolean }) {
  const [asking, question] = useDisclosure(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      queries.clear();
    },
  });
  return (
    <>
      <Button
        mt="sm"
        variant="default"
        loading={leaving.isPending}
        onClick={canReturn ? () => leaving.mutate() : question.open}
      >
        {texts.signOut}
      </Button>
      <Confirm
        opened={asking}
        title={texts.noWayBackTitle}
        yes={texts.noWayBackYes}
        no={texts.noWayBackNo}
        busy={leaving.isPending}
        onYes={() => leaving.mutate()}
        onNo={question.close}
      >
        <p>{isGuest ? texts.noWayBackForGuest : texts.noWayBack}</p>
      </Confirm>
    </>
  );
}
