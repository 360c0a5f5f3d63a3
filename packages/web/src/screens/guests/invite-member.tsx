import type { Effort, Guest } from "@interrelate/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { longMoment } from "../surveys/moment-words.ts";
import styles from "./guests.module.css";
import { texts } from "./texts.ts";

interface InviteMemberProps {
  effort: Effort;
  guest: Guest;
}

/** Makes a one-time link for somebody of a guest, and shows it this once. */
export function InviteMember({ effort: { organizationId, timeZone }, guest }: InviteMemberProps) {
  const [name, setName] = useState("");
  const queries = useQueryClient();
  const inviting = useMutation(
    api.guests.invite.mutationOptions({
      onSuccess: () => {
        setName("");
        return queries.invalidateQueries({ queryKey: api.guests.key() });
      },
    }),
  );
  const refused = messageFor(inviting.error, "name");
  return (
    <section>
      <h3 className={styles.part}>{texts.invite.heading}</h3>
      <div className={styles.outcome}>
        <form
          className={styles.buttons}
          onSubmit={(event) => {
            event.preventDefault();
            inviting.mutate({ organizationId, guestId: guest.id, name: name.trim() });
          }}
        >
          <TextInput
            className={styles.invite ?? ""}
            label={texts.invite.name}
            value={name}
            maxLength={120}
            autoComplete="off"
            error={refused}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            aria-label={texts.invite.label(guest.name)}
            loading={inviting.isPending}
            disabled={name.trim() === ""}
          >
            {texts.invite.button}
          </Button>
        </form>
        {!refused && <ProblemNotice error={inviting.error} what={texts.invite.failed} kept={texts.invite.kept} />}
        {inviting.data && (
          <InvitationLink
            name={inviting.variables.name}
            url={inviting.data.url}
            until={longMoment(inviting.data.validUntil, timeZone)}
            onDone={inviting.reset}
          />
        )}
      </div>
    </section>
  );
}

interface InvitationLinkProps {
  /** Whom it is for. */
  name: string;
  url: string;
  until: string;
  onDone: () => void;
}

function InvitationLink({ name, url, until, onDone }: InvitationLinkProps) {
  return (
    <div className={styles.link}>
      <div className={styles.linkWords}>
        <h4 className={styles.linkTitle} tabIndex={-1} ref={focus}>
          {texts.invite.title(name)}
        </h4>
        <p>{texts.invite.once(until)}</p>
        <p className={styles.url}>{url}</p>
        <div className={styles.buttons}>
          <CopyButton text={url} what={texts.invite.what} />
          <Button variant="subtle" onClick={onDone}>
            {texts.invite.done}
          </Button>
        </div>
      </div>
      <div className={styles.code}>
        <QrCode url={url} label={texts.invite.code(name)} />
      </div>
    </div>
  );
}

/** What appears is read from its heading on. */
function focus(heading: HTMLElement | null): void {
  heading?.focus();
}
