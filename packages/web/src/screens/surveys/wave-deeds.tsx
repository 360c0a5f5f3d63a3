import type { Wave } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { keepWave } from "./keep-wave.ts";
import { waveTexts as texts } from "./texts.ts";

interface DeedProps {
  organizationId: string;
  wave: Wave;
}

/** Opens a draft for answers, after saying what that does. */
export function OpenWave({ organizationId, wave }: DeedProps) {
  const queries = useQueryClient();
  const opening = useMutation(
    api.waves.open.mutationOptions({ onSuccess: (opened) => keepWave(queries, organizationId, opened) }),
  );
  return (
    <ConfirmedButton
      button={texts.open}
      variant="filled"
      title={texts.openConfirmTitle(wave.name)}
      yes={texts.open}
      no={texts.openNo}
      busy={opening.isPending}
      onYes={() => opening.mutateAsync({ organizationId, waveId: wave.id })}
    >
      {texts.openConfirm.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ProblemNotice error={opening.error} what={texts.openFailed} kept={texts.openKept} />
    </ConfirmedButton>
  );
}

/** Closes an open wave, after saying what that does. */
export function CloseWave({ organizationId, wave }: DeedProps) {
  const queries = useQueryClient();
  const closing = useMutation(
    api.waves.close.mutationOptions({ onSuccess: (closed) => keepWave(queries, organizationId, closed) }),
  );
  return (
    <ConfirmedButton
      button={texts.close}
      title={texts.closeConfirmTitle(wave.name)}
      yes={texts.close}
      no={texts.closeNo}
      busy={closing.isPending}
      onYes={() => closing.mutateAsync({ organizationId, waveId: wave.id })}
    >
      {texts.closeConfirm.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ProblemNotice error={closing.error} what={texts.closeFailed} kept={texts.closeKept} />
    </ConfirmedButton>
  );
}
