import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { asProblem } from "../../client/problem.ts";
import { signIn } from "../../client/sign-in.ts";
import form from "../../ui/form.module.css";
import { FrontLayout } from "../../ui/front-layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { signInTexts as texts } from "./texts.ts";

/** Signing in with e-mail and password; leads on to where one was going. */
export function SignInScreen() {
  const { back, key } = useSearch({ from: "/sign-in" });
  const router = useRouter();
  const queries = useQueryClient();
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: () => {
      queries.clear();
      // What came after the # is the key of a guest: it goes back to where it came from, and to no server.
      router.history.push(back === undefined ? "/" : `${back}${window.location.hash}`);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    entry.mutate({ email: String(values.get("email")), password: String(values.get("password")) });
  };
  const mismatch = asProblem(entry.error)?.status === 401;
  return (
    <FrontLayout signedIn={false}>
      <Page title={texts.title}>
        <form className={form.form} onSubmit={submit}>
          {key === "refused" && !entry.error && (
            <Notice tone="question" title={texts.refusedTitle}>
              {texts.refused} <code>{texts.command}</code>
            </Notice>
          )}
          {mismatch && <Notice tone="problem">{texts.wrong}</Notice>}
          {!mismatch && <ProblemNotice error={entry.error} what="You were not signed in" kept="" />}
          <TextInput
            name="email"
            type="email"
            label={texts.email}
            autoComplete="username"
            required
            withAsterisk={false}
          />
          <PasswordInput
            name="password"
            label={texts.password}
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          <div>
            <Button type="submit" loading={entry.isPending}>
              {texts.submit}
            </Button>
          </div>
          <p className={form.aside}>{texts.invited}</p>
          <p className={form.aside}>
            {texts.firstTime} {texts.firstTimeWords} <code>{texts.command}</code>.
          </p>
        </form>
      </Page>
    </FrontLayout>
  );
}
