import type { Wave } from "@interrelate/contract";
import { Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { datesTexts } from "./dates-texts.ts";
import { keepWave } from "./keep-wave.ts";
import { placeOf, wallTime } from "./moment-words.ts";

interface ChangeDatesProps {
  organizationId: string;
  wave: Wave;
}

/** Gives an open wave another closing date, after saying why. */
export function ExtendWave({ organizationId, wave }: ChangeDatesProps) {
  const queries = useQueryClient();
  const extending = useMutation(
    api.waves.extend.mutationOptions({ onSuccess: (changed) => keepWave(queries, organizationId, changed) }),
  );
  return (
    <DatesQuestion
      wave={wave}
      texts={datesTexts.extend}
      deed={extending}
      onYes={(closesAt, note) => extending.mutateAsync({ organizationId, waveId: wave.id, closesAt, note })}
    />
  );
}

/** Opens a closed wave again, after saying why. */
export function ReopenWave({ organizationId, wave }: ChangeDatesProps) {
  const queries = useQueryClient();
  const reopening = useMutation(
    api.waves.reopen.mutationOptions({ onSuccess: (changed) => keepWave(queries, organizationId, changed) }),
  );
  return (
    <DatesQuestion
      wave={wave}
      texts={datesTexts.reopen}
      deed={reopening}
      onYes={(closesAt, note) => reopening.mutateAsync({ organizationId, waveId: wave.id, closesAt, note })}
    />
  );
}

interface DatesQuestionProps {
  wave: Wave;
  texts: (typeof datesTexts)["extend"];
  deed: { isPending: boolean; error: unknown; reset: () => void };
  onYes: (closesAt: string | null, note: string) => Promise<unknown>;
}

function DatesQuestion({ wave, texts, deed, onYes }: DatesQuestionProps) {
  const stored = wave.status === "open" ? wallTime(wave.closesAt, wave.timeZone) : "";
  const [closesAt, setClosesAt] = useState(stored);
  const [note, setNote] = useState("");
  const begin = () => {
    deed.reset();
    setClosesAt(stored);
    setNote("");
  };
  const wrongDate = messageFor(deed.error, "settings.closesAt") ?? messageFor(deed.error, "closesAt");
  const wrongNote = messageFor(deed.error, "note");
  return (
    <ConfirmedButton
      button={texts.deed}
      title={texts.title(wave.name)}
      yes={texts.yes}
      busy={deed.isPending}
      ready={note.trim() !== ""}
      onAsk={begin}
      onYes={() => onYes(closesAt || null, note)}
    >
      {texts.words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <TextInput
        type="datetime-local"
        label={datesTexts.closesAt}
        description={datesTexts.zone(placeOf(wave.timeZone))}
        value={closesAt}
        error={wrongDate}
        onChange={(event) => setClosesAt(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={datesTexts.note}
        description={datesTexts.noteHint}
        value={note}
        error={wrongNote}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {!wrongDate && !wrongNote && <ProblemNotice error={deed.error} what={texts.failed} kept={texts.kept} />}
    </ConfirmedButton>
  );
}
