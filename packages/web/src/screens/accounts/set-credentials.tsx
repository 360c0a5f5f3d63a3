import type { Session } from "@interrelate/contract";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import { accountTexts as texts } from "./texts.ts";

interface SetCredentialsProps {
  user: Session["user"];
  /** A guest is called already what they were invited as. */
  isGuest: boolean;
}

/** Name, e-mail address and password for whoever came in by a key. */
export function SetCredentials({ user, isGuest }: SetCredentialsProps) {
  const queries = useQueryClient();
  const saving = useMutation(
    api.accounts.setCredentials.mutationOptions({
      onSuccess: (session) => queries.setQueryData(api.accounts.session.queryKey(), session),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    saving.mutate({ name: text("name"), email: text("email"), password: text("password") });
  };
  const refused = (field: string) => messageFor(saving.error, field);
  const named = ["name", "email", "password"].some((field) => refused(field));
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      {!named && <ProblemNotice error={saving.error} what="Nothing was saved" kept="What you typed is still here." />}
      <TextInput
        name="name"
        label={texts.name}
        autoComplete="name"
        defaultValue={user.canReturn || isGuest ? user.name : ""}
        error={refused("name")}
      />
      <TextInput
        name="email"
        type="email"
        label={texts.email}
        description={texts.emailHint}
        autoComplete="username"
        defaultValue={user.email ?? ""}
        error={refused("email")}
      />
      <PasswordInput
        name="password"
        label={texts.password}
        description={refused("password") === undefined && texts.passwordHint}
        autoComplete="new-password"
        error={refused("password")}
      />
      <div className={form.row}>
        <Button type="submit" loading={saving.isPending}>
          {texts.save}
        </Button>
      </div>
      {saving.isSuccess && (
        <div tabIndex={-1} ref={focusOnce}>
          <Notice>{texts.saved}</Notice>
        </div>
      )}
    </form>
  );
}
