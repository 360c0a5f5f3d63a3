import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { changePassword } from "../../client/sign-in.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import { accountTexts as texts } from "./texts.ts";

/** A new password for whoever knows the old one. */
export function ChangePassword() {
  const changing = useMutation({ mutationFn: changePassword });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const page = event.currentTarget;
    const values = new FormData(page);
    const text = (name: string) => String(values.get(name) ?? "");
    changing.mutate({ currentPassword: text("current"), newPassword: text("next") }, { onSuccess: () => page.reset() });
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <h2 className={form.heading}>{texts.changeHeading}</h2>
      <ProblemNotice error={changing.error} what="Your password was not changed" kept="The old one still works." />
      <PasswordInput
        name="current"
        label={texts.current}
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <PasswordInput
        name="next"
        label={texts.next}
        description={texts.passwordHint}
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
        withAsterisk={false}
      />
      <div>
        <Button type="submit" loading={changing.isPending}>
          {texts.change}
        </Button>
      </div>
      {changing.isSuccess && (
        <div tabIndex={-1} ref={focusOnce}>
          <Notice>{texts.changed}</Notice>
        </div>
      )}
    </form>
  );
}
