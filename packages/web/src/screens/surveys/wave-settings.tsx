import type { Effort, SurveyLayout, Wave } from "@interrelate/contract";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { DraftField } from "./draft-field.tsx";
import { placeOf, wallTime } from "./moment-words.ts";
import { settingsTexts as texts } from "./settings-texts.ts";
import { type Settings, useSettings } from "./use-settings.ts";
import styles from "./wave.module.css";

interface WaveSettingsProps {
  effort: Effort;
  wave: Wave;
}

/** How a wave is run: everything while it is a draft, a few things while it is open. Saved as it is changed. */
export function WaveSettingsSection({ effort, wave }: WaveSettingsProps) {
  const settings = useSettings(effort.organizationId, wave);
  const draft = wave.status === "draft";
  return (
    <section className={form.section} id="settings" data-print="no">
      <h2 className={form.heading}>{texts.heading}</h2>
      <p className={form.lead}>{draft ? texts.leadDraft : texts.leadOpen}</p>
      <div className={styles.settings}>
        <DraftField
          label={texts.name}
          stored={wave.name}
          maxLength={120}
          error={settings.messageOf("name")}
          onSettle={(name) => settings.save({ name })}
        />
        {draft && <Dates settings={settings} />}
        {draft && <Questionnaire effort={effort} settings={settings} />}
        <NumberField
          settings={settings}
          field="target"
          label={texts.target}
          hint={texts.targetHint}
          stored={wave.target}
        />
        <Links settings={settings} />
      </div>
      <p role="status" className={styles.small}>
        {settings.saving ? texts.saving : settings.saved ? texts.saved : texts.autosave}
      </p>
      <ProblemNotice error={settings.error} what={texts.failed} kept={texts.kept} />
    </section>
  );
}

function Dates({ settings }: { settings: Settings }) {
  const { wave, save, messageOf } = settings;
  const { timeZone, dateNotes } = wave;
  const zone = texts.zone(placeOf(timeZone));
  return (
    <>
      <DraftField
        type="datetime-local"
        label={texts.opensAt}
        description={[zone, texts.opensHint, dateNotes.opens].filter(Boolean).join(" ")}
        stored={wallTime(wave.opensAt, timeZone)}
        error={messageOf("opensAt")}
        onSettle={(opensAt) => save({ opensAt: opensAt || null })}
      />
      <DraftField
        type="datetime-local"
        label={texts.closesAt}
        description={[zone, texts.closesHint, dateNotes.closes].filter(Boolean).join(" ")}
        stored={wallTime(wave.closesAt, timeZone)}
        error={messageOf("closesAt")}
        onSettle={(closesAt) => save({ closesAt: closesAt || null })}
      />
    </>
  );
}

function Questionnaire({ effort, settings }: { effort: Effort; settings: Settings }) {
  const { wave, save, messageOf } = settings;
  const { organizationId } = effort;
  const offered = useSuspenseQuery(api.instruments.list.queryOptions({ input: { organizationId } })).data;
  const { instrument } = wave;
  const keyOf = ({ id, version }: { id: string; version: number }) => `${id} ${version}`;
  const titleOf = ({ title, languages, version }: (typeof offered)[number] | Wave["instrument"]) =>
    texts.version(title[languages[0] ?? "en"] ?? "", version);
  const choices = offered.map((each) => ({ value: keyOf(each), label: titleOf(each) }));
  const known = choices.some(({ value }) => value === keyOf(instrument));
  return (
    <>
      <NativeSelect
        label={texts.instrument}
        description={texts.instrumentHint}
        value={keyOf(instrument)}
        error={messageOf("instrument")}
        data={known ? choices : [{ value: keyOf(instrument), label: titleOf(instrument) }, ...choices]}
        onChange={(event) => {
          const chosen = offered.find((each) => keyOf(each) === event.currentTarget.value);
          if (chosen) save({ instrument: { id: chosen.id, version: chosen.version } });
        }}
      />
      <NativeSelect
        label={texts.minItems(instrument.items.length)}
        description={texts.minItemsHint}
        value={String(wave.minItems)}
        error={messageOf("minItems")}
        data={instrument.items.map((_, index) => String(index + 1))}
        onChange={(event) => save({ minItems: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={texts.layout}
        description={texts.layoutHint}
        value={wave.layout}
        data={texts.layouts}
        onChange={(event) => save({ layout: event.currentTarget.value as SurveyLayout })}
      />
    </>
  );
}

function Links({ settings }: { settings: Settings }) {
  const { wave, save, messageOf } = settings;
  return (
    <>
      <Checkbox
        label={texts.openLinks}
        description={texts.openLinksHint}
        checked={wave.openLinks}
        error={messageOf("openLinks")}
        onChange={(event) => save({ openLinks: event.currentTarget.checked })}
      />
      {wave.openLinks && (
        <NumberField
          settings={settings}
          field="dailyLimit"
          label={texts.dailyLimit}
          hint={texts.dailyLimitHint}
          stored={wave.dailyLimit}
        />
      )}
    </>
  );
}

interface NumberFieldProps {
  settings: Settings;
  field: "target" | "dailyLimit";
  label: string;
  hint: string;
  stored: number | null;
}

/** A whole number that may be left empty. */
function NumberField({ settings, field, label, hint, stored }: NumberFieldProps) {
  return (
    <DraftField
      inputMode="numeric"
      label={label}
      description={hint}
      maxLength={6}
      stored={stored === null ? "" : String(stored)}
      error={settings.messageOf(field)}
      onSettle={(text) => settings.save({ [field]: text === "" ? null : Number(text.replace(/\D/g, "")) })}
    />
  );
}
