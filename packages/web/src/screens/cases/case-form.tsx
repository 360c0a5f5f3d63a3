import type { CaseRound, ClientCase, Effort, NewCase, Person } from "@interrelate/contract";
import { Button, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "../../client/client.ts";
import { asProblem } from "../../client/problem.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./cases.module.css";
import { useFocusRefused } from "./focus-refused.ts";
import { MembersField } from "./members-field.tsx";
import { namesSomebody } from "./names-somebody.ts";
import { newCaseOf } from "./remove-case.ts";
import { caseFormTexts as texts } from "./texts.ts";
import { renewRound } from "./use-round.ts";

interface CaseFormProps {
  effort: Effort;
  round: CaseRound;
  people: readonly Person[];
  /** The case as it is; null for a new one. */
  before: ClientCase | null;
  onClose: () => void;
}

/** Adds a case to a draft, or changes one. */
export function CaseForm({ effort, round, people, before, onClose }: CaseFormProps) {
  const clients = effort.workProcess.workgroups.filter(({ kind }) => kind === "client");
  const [draft, setDraft] = useState<NewCase>(() => (before ? newCaseOf(before) : emptyCase(clients[0]?.id)));
  const change = (part: Partial<NewCase>) => setDraft((now) => ({ ...now, ...part }));
  const { save, isSaving, error, sent } = useSaveCase(effort, round, before, onClose);
  const refused: Refused = (field) =>
    writtenIn(draft, field) === writtenIn(sent, field) ? refusalOf(error, field) : undefined;
  const form = useRef<HTMLFormElement>(null);
  useFocusRefused(form, error);
  const client = clients.find(({ id }) => id === draft.clientWorkgroupId);
  if (clients.length === 0 && before === null) return <NoClients effort={effort} onClose={onClose} />;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={before ? texts.change(before.label) : texts.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
    >
      <div className={styles.pair}>
        <TextInput
          label={texts.label}
          description={texts.labelHint}
          value={draft.label}
          error={refused("label") && (draft.label.trim() === "" ? texts.labelRefused : refused("label"))}
          inputWrapperOrder={BELOW}
          maxLength={120}
          autoComplete="off"
          ref={focusOnce}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.client}
          value={draft.clientWorkgroupId}
          error={refused("clientWorkgroupId")}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ clientWorkgroupId: event.currentTarget.value })}
        />
      </div>
      <p role="status" className={styles.warning}>
        {namesSomebody(draft.label, people) && texts.labelNames}
      </p>
      <ConsentFields
        consent={draft.consent}
        refused={refused}
        onChange={(part) => change({ consent: { ...draft.consent, ...part } })}
      />
      <MembersField
        effort={effort}
        people={people}
        members={draft.members}
        client={client?.name ?? ""}
        refused={refused("members")}
        onChange={(members) => change({ members })}
      />
      {FIELDS.every((field) => refusalOf(error, field) === undefined) && (
        <ProblemNotice error={error} what={texts.failed} kept={texts.kept} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={isSaving}>
          {texts.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A hint stands below its field, so that fields beside each other begin at one height. */
const BELOW: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

interface ConsentFieldsProps {
  consent: NewCase["consent"];
  refused: Refused;
  onChange: (part: Partial<NewCase["consent"]>) => void;
}

function ConsentFields({ consent, refused, onChange }: ConsentFieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{texts.consent}</legend>
      <p className={styles.soft}>{texts.consentHint}</p>
      <Radio.Group
        label={texts.by}
        value={consent.by}
        onChange={(by) => onChange({ by: by as NewCase["consent"]["by"] })}
      >
        <div className={styles.choices}>
          <Radio value="client" label={texts.byClient} />
          <Radio value="representative" label={texts.byRepresentative} />
        </div>
      </Radio.Group>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={texts.on}
          value={consent.on}
          error={refused("consent.on") && (consent.on === "" ? texts.onRefused : refused("consent.on"))}
          onChange={(event) => onChange({ on: event.currentTarget.value })}
        />
        <TextInput
          label={texts.how}
          placeholder={texts.howPlaceholder}
          value={consent.how}
          error={refused("consent.how")}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange({ how: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

/** Without a workgroup of clients there is nobody whose network it could be. */
function NoClients({ effort, onClose }: { effort: Effort; onClose: () => void }) {
  return (
    <Notice
      title={texts.noClients}
      actions={
        <>
          <Button
            component={Link}
            to="/o/$organizationId/e/$effortId/people/import"
            params={{ organizationId: effort.organizationId, effortId: effort.id } as never}
          >
            {texts.toImport}
          </Button>
          <Button variant="default" ref={focusOnce} onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <p>{texts.noClientsWords}</p>
    </Notice>
  );
}

function useSaveCase({ organizationId }: Effort, round: CaseRound, before: ClientCase | null, onSaved: () => void) {
  const queries = useQueryClient();
  const onSuccess = () => renewRound(queries).then(onSaved);
  const adding = useMutation(api.cases.addCase.mutationOptions({ onSuccess }));
  const changing = useMutation(api.cases.changeCase.mutationOptions({ onSuccess }));
  return {
    save: (written: NewCase) =>
      before === null
        ? adding.mutate({ organizationId, caseRoundId: round.id, case: written })
        : changing.mutate({ organizationId, caseId: before.id, case: written }),
    isSaving: adding.isPending || changing.isPending,
    error: adding.error ?? changing.error,
    /** What was last sent to be saved. */
    sent: adding.variables?.case ?? changing.variables?.case,
  };
}

const FIELDS = ["label", "clientWorkgroupId", "consent.on", "consent.how", "members"] as const;
type Field = (typeof FIELDS)[number];

/** Why a field was refused, as long as it is as it was sent. */
type Refused = (field: Field) => string | undefined;

function writtenIn(written: NewCase | undefined, field: Field): unknown {
  if (field === "consent.on") return written?.consent.on;
  return field === "consent.how" ? written?.consent.how : written?.[field];
}

/** The sentence about a field, or about something within it. */
function refusalOf(error: unknown, field: Field): string | undefined {
  const issues = asProblem(error)?.data?.issues ?? [];
  return issues.find(({ path }) => `${path.join(".")}.`.startsWith(`case.${field}.`))?.message;
}

function emptyCase(clientWorkgroupId = ""): NewCase {
  return { label: "", clientWorkgroupId, consent: { by: "client", on: "", how: "" }, members: [] };
}
