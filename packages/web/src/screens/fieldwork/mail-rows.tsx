import type { Mailing, MailRow, MailStatus } from "@interrelate/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import table from "../../ui/table.module.css";
import { Waiting } from "../../ui/waiting.tsx";
import styles from "./mail.module.css";
import type { MailPlace } from "./mail-place.ts";
import { OutboxMail } from "./outbox-mail.tsx";
import { rowsAsCsv } from "./rows-as-csv.ts";
import { mailingTexts, rowTexts as texts } from "./texts.ts";

interface MailRowsProps {
  place: MailPlace;
  mailing: Mailing;
  hasServer: boolean;
}

const PAGE = 50;

/** The people of a round of mails with where each mail stands. */
export function MailRows({ place, mailing }: MailRowsProps) {
  const { organizationId, waveId } = place;
  const ids = { organizationId, waveId, mailingId: mailing.id };
  const found = useQuery({
    ...api.fieldwork.mails.queryOptions({ input: ids }),
    refetchInterval: mailing.status === "sending" ? 5_000 : false,
  });
  const [search, setSearch] = useState("");
  const [only, setOnly] = useState<MailStatus | "">("");
  const [from, setFrom] = useState(0);
  const [opened, setOpened] = useState<MailRow | null>(null);
  if (found.data === undefined)
    return found.error ? (
      <ProblemNotice error={found.error} what={mailingTexts.failed} kept={mailingTexts.kept} />
    ) : (
      <Waiting />
    );
  const all = found.data;
  const rows = all.filter((row) => (only === "" || row.status === only) && fits(row, search));
  const start = Math.min(from, Math.max(0, rows.length - 1) - (Math.max(0, rows.length - 1) % PAGE));
  const statuses = [...new Set(all.map(({ status }) => status))];
  return (
    <>
      <div className={form.row} data-print="no">
        <TextInput label={texts.search} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <NativeSelect
          label={texts.only}
          value={only}
          onChange={(event) => setOnly(event.currentTarget.value as MailStatus | "")}
          data={[
            { value: "", label: texts.all },
            ...statuses.map((value) => ({ value, label: texts.statuses[value] })),
          ]}
        />
        <Button
          variant="default"
          className={styles.low ?? ""}
          onClick={() => saveFile("mails.csv", "text/csv", rowsAsCsv(rows))}
        >
          {texts.export}
        </Button>
      </div>
      <p role="status" className={styles.soft}>
        {texts.shown(rows.length, all.length)}
      </p>
      <section className={table.scroll} aria-label={texts.label}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.status}</th>
              <th scope="col" data-print="no">
                {texts.deeds}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(start, start + PAGE).map((row) => (
              <Row key={row.id} row={row} ids={ids} onOpen={() => setOpened(row)} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > PAGE && (
        <div className={form.row} data-print="no">
          <Button variant="default" disabled={start === 0} onClick={() => setFrom(start - PAGE)}>
            {texts.previous}
          </Button>
          <span>{texts.page(start + 1, Math.min(start + PAGE, rows.length), rows.length)}</span>
          <Button variant="default" disabled={start + PAGE >= rows.length} onClick={() => setFrom(start + PAGE)}>
            {texts.next}
          </Button>
        </div>
      )}
      {opened !== null && <OutboxMail place={place} row={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface RowProps {
  row: MailRow;
  ids: { organizationId: string; waveId: string; mailingId: string };
  onOpen: () => void;
}

function Row({ row, ids, onOpen }: RowProps) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: api.fieldwork.key() });
  const repeating = useMutation(api.fieldwork.again.mutationOptions({ onSuccess }));
  const marking = useMutation(api.fieldwork.mark.mutationOptions({ onSuccess }));
  const { status, name } = row;
  const mayRepeat = status === "refused" || status === "unsure" || status === "retrying";
  return (
    <tr>
      <th scope="row">
        {name}
        <div className={styles.address}>{row.email}</div>
      </th>
      <td>
        {texts.statuses[status]}
        {row.reason !== null && <div className={styles.soft}>{row.reason}</div>}
        <ProblemNotice error={repeating.error ?? marking.error} what={mailingTexts.failed} kept={mailingTexts.kept} />
      </td>
      <td data-print="no">
        <div className={form.row}>
          {status === "outbox" && (
            <Button size="compact-md" variant="default" onClick={onOpen} aria-label={texts.openLabel(name)}>
              {texts.open}
            </Button>
          )}
          {mayRepeat && (
            <Button
              size="compact-md"
              variant="default"
              loading={repeating.isPending}
              aria-label={texts.againLabel(name)}
              onClick={() => repeating.mutate({ ...ids, status, mailId: row.id })}
            >
              {texts.again}
            </Button>
          )}
          {status === "sent" && (
            <Button
              size="compact-md"
              variant="subtle"
              loading={marking.isPending}
              aria-label={texts.bouncedLabel(name)}
              onClick={() =>
                marking.mutate({
                  organizationId: ids.organizationId,
                  waveId: ids.waveId,
                  mailId: row.id,
                  as: "bounced",
                })
              }
            >
              {texts.bounced}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function fits({ name, email }: MailRow, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === "" || name.toLowerCase().includes(wanted) || (email ?? "").toLowerCase().includes(wanted);
}
