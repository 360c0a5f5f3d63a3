import type { Wave } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { keepWave } from "./keep-wave.ts";
import { waveTexts as texts } from "./texts.ts";

interface DeedProps {
  organizationId: string;
  wave: Wave;
}

/** Opens a draft for answers, after saying what that does. */
export function OpenWave({ organizationId, wave }: DeedProps) {
  const [asking, question] = useDisclosure(false);
  const queries = useQueryClient();
  const opening = useMutation(
    api.waves.open.mutationOptions({
      onSuccess: async (opened) => {
        await keepWave(queries, organizationId, opened);
        question.close();
      },
    }),
  );
  return (
    <>
      <Button onClick={question.open}>{texts.open}</Button>
      <Confirm
        opened={asking}
        title={texts.openConfirmTitle(wave.name)}
        yes={texts.open}
        no={texts.openNo}
        busy={opening.isPending}
        onYes={() => opening.mutate({ organizationId, waveId: wave.id })}
        onNo={question.close}
      >
        {texts.openConfirm.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ProblemNotice error={opening.error} what={texts.openFailed} kept={texts.openKept} />
      </Confirm>
    </>
  );
}

/** Closes an open wave, after saying what that does. */
export function CloseWave({ organizationId, wave }: DeedProps) {
  const [asking, question] = useDisclosure(false);
  const queries = useQueryClient();
  const closing = useMutation(
    api.waves.close.mutationOptions({
      onSuccess: async (closed) => {
        await keepWave(queries, organizationId, closed);
        question.close();
      },
    }),
  );
  return (
    <>
      <Button variant="default" onClick={question.open}>
        {texts.close}
      </Button>
      <Confirm
        opened={asking}
        title={texts.closeConfirmTitle(wave.name)}
        yes={texts.close}
        no={texts.closeNo}
        busy={closing.isPending}
        onYes={() => closing.mutate({ organizationId, waveId: wave.id })}
        onNo={question.close}
      >
        {texts.closeConfirm.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ProblemNotice error={closing.error} what={texts.closeFailed} kept={texts.closeKept} />
      </Confirm>
    </>
  );
}
