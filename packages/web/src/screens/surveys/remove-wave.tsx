import type { Effort, Wave } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import { removeTexts as texts } from "./remove-texts.ts";

/** Removes a draft wave. Nobody has answered it, so nothing of anybody's is lost. */
export function RemoveWave({ effort, wave }: { effort: Effort; wave: Wave }) {
  const { organizationId, id: effortId } = effort;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation(
    api.waves.remove.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: "/o/$organizationId/e/$effortId/waves", params: { organizationId, effortId } });
        await queries.invalidateQueries({ queryKey: api.efforts.key() });
        tell(texts.removed(wave.name));
        queries.removeQueries({ queryKey: api.waves.get.key({ input: { organizationId, waveId: wave.id } }) });
      },
    }),
  );
  return (
    <ConfirmedButton
      button={texts.deed}
      variant="subtle"
      title={texts.title(wave.name)}
      yes={texts.yes}
      no={texts.no}
      busy={removing.isPending}
      final
      onYes={() => removing.mutateAsync({ organizationId, waveId: wave.id })}
    >
      <p>{texts.words}</p>
      <ProblemNotice error={removing.error} what={texts.failed} kept={texts.kept} />
    </ConfirmedButton>
  );
}
