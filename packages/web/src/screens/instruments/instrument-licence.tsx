import type { InstrumentDetail } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { longDay } from "../../ui/words.ts";
import { AttestationFields, isStated, NO_STATEMENT } from "./attestation-fields.tsx";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";

interface InstrumentLicenceProps {
  organizationId: string;
  detail: InstrumentDetail;
}

/** Under which terms a text may be used, who stated that this organisation may, and a way to state it anew. */
export function InstrumentLicence({ organizationId, detail }: InstrumentLicenceProps) {
  const { name, text, holder, url, attestation } = detail.instrument.licence;
  const [open, setOpen] = useState(false);
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.one.licence}</h2>
      <p>
        {name}. {holder && texts.one.holder(holder)} {url && <a href={url}>{texts.one.terms}</a>}
      </p>
      <p className={styles.terms}>{text}</p>
      {attestation && (
        <>
          <p>{texts.one.attested(attestation.by, longDay(attestation.on))}</p>
          <blockquote className={styles.statement}>{attestation.statement}</blockquote>
        </>
      )}
      {!detail.builtIn && detail.needsAttestation && attestation === null && <p>{texts.one.notAttested}</p>}
      {!detail.builtIn && detail.needsAttestation && !open && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {texts.one.attestAnew}
        </Button>
      )}
      {open && <Attest organizationId={organizationId} detail={detail} onDone={() => setOpen(false)} />}
    </section>
  );
}

function Attest({ organizationId, detail, onDone }: InstrumentLicenceProps & { onDone: () => void }) {
  const queryClient = useQueryClient();
  const [statement, setStatement] = useState(NO_STATEMENT);
  const { id, version } = detail.instrument;
  const attesting = useMutation(
    api.instruments.attest.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.instruments.key() });
        onDone();
      },
    }),
  );
  const keep = (event: FormEvent) => {
    event.preventDefault();
    attesting.mutate({ organizationId, instrumentId: id, version, attestation: statement });
  };
  return (
    <form onSubmit={keep}>
      <AttestationFields value={statement} onChange={setStatement} />
      <div className={styles.buttons}>
        <Button type="submit" disabled={!isStated(statement)} loading={attesting.isPending}>
          {texts.attestation.keep}
        </Button>
      </div>
      <ProblemNotice error={attesting.error} what={texts.attestation.failed} kept={texts.attestation.kept} />
    </form>
  );
}
