import type { MailOverview, MailTemplate } from "@interrelate/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./mail.module.css";
import type { MailPlace } from "./mail-place.ts";
import { ReadableMail } from "./readable-mail.tsx";
import { wordsTexts as texts } from "./texts.ts";

interface TestMailProps {
  place: MailPlace;
  overview: MailOverview;
  template: MailTemplate;
  words: MailTemplate["words"];
}

/** Sends the words as they stand to one's own address; without a mail server it shows what would be sent. */
export function TestMail({ place: { organizationId, waveId }, overview, template, words }: TestMailProps) {
  const session = useQuery(api.accounts.session.queryOptions()).data;
  const [given, setGiven] = useState<string | null>(null);
  const testing = useMutation(api.fieldwork.test.mutationOptions());
  const to = given ?? session?.user.email ?? "";
  const { kind, language } = template;
  const wrong = messageFor(testing.error, "to");
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        testing.mutate({ organizationId, waveId, kind, language, words, to });
      }}
    >
      <TextInput
        type="email"
        required
        label={texts.test}
        value={to}
        error={wrong}
        onChange={(event) => setGiven(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={testing.isPending}>
          {overview.sender === null ? texts.testShow : texts.testSend}
        </Button>
      </div>
      <div role="status">
        {testing.data?.sent === true && <p>{texts.tested(testing.variables?.to ?? to)}</p>}
        {testing.data?.sent === false && (
          <Notice tone="problem" title={texts.testRefused}>
            <p>{testing.data.reason}</p>
          </Notice>
        )}
        {testing.data?.sent === null && <ReadableMail mail={testing.data.mail} />}
      </div>
      {!wrong && <ProblemNotice error={testing.error} what={texts.testRefused} kept={texts.kept} />}
    </form>
  );
}
