import type { MailRow } from "@interrelate/contract";
import { Button, Modal } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { tell } from "../../ui/tell.ts";
import { Waiting } from "../../ui/waiting.tsx";
import type { MailPlace } from "./mail-place.ts";
import { ReadableMail } from "./readable-mail.tsx";
import { mailingTexts, outboxTexts as texts } from "./texts.ts";

interface OutboxMailProps {
  place: MailPlace;
  row: MailRow;
  onClose: () => void;
}

/** One mail of the outbox, to be delivered by hand. */
export function OutboxMail({ place: { organizationId, waveId }, row, onClose }: OutboxMailProps) {
  const queries = useQueryClient();
  const ids = { organizationId, waveId, mailId: row.id };
  const mail = useQuery({ ...api.fieldwork.look.queryOptions({ input: ids }), gcTime: 0 });
  const marking = useMutation(
    api.fieldwork.mark.mutationOptions({
      onSuccess: () => {
        tell(texts.done);
        onClose();
        return queries.invalidateQueries({ queryKey: api.fieldwork.key() });
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={texts.title(row.name)} size="44rem">
      {mail.data === undefined && !mail.error && <Waiting />}
      <ProblemNotice error={mail.error} what={mailingTexts.failed} kept={mailingTexts.kept} />
      {mail.data !== undefined && (
        <>
          <p>{texts.warning}</p>
          <ReadableMail mail={mail.data} />
          <div className={form.row}>
            <CopyButton text={mail.data.subject} what={texts.theSubject} />
            <CopyButton text={mail.data.text} what={texts.words} />
            <Button component="a" variant="default" href={mail.data.mailto}>
              {texts.mailto}
            </Button>
            <Button
              variant="default"
              onClick={() => saveFile(`${fileName(row.name)}.eml`, "message/rfc822", mail.data.eml)}
            >
              {texts.save}
            </Button>
            <Button loading={marking.isPending} onClick={() => marking.mutate({ ...ids, as: "delivered" })}>
              {texts.delivered}
            </Button>
          </div>
          <ProblemNotice error={marking.error} what={texts.failed} kept={mailingTexts.kept} />
        </>
      )}
    </Modal>
  );
}

function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "mail";
}
