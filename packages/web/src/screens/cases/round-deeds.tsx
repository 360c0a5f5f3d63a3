import type { CaseRound, Effort } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import styles from "./cases.module.css";
import { roundTexts as texts } from "./texts.ts";
import { keepRound } from "./use-round.ts";

interface DeedProps {
  effort: Effort;
  round: CaseRound;
}

/** Opens a draft for answers, after saying what that does. */
export function OpenRound({ effort, round }: DeedProps) {
  const queries = useQueryClient();
  const opening = useMutation(
    api.cases.openRound.mutationOptions({ onSuccess: (opened) => keepRound(queries, effort, opened) }),
  );
  return (
    <ConfirmedButton
      button={texts.open}
      variant="filled"
      title={texts.openAsk(round.name)}
      yes={texts.open}
      no={texts.openNo}
      busy={opening.isPending}
      onYes={() => opening.mutateAsync({ organizationId: effort.organizationId, caseRoundId: round.id })}
    >
      {texts.openWords(round.asked).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {round.cautions.map((sentence) => (
        <p key={sentence} className={styles.check}>
          {sentence}
        </p>
      ))}
      <ProblemNotice error={opening.error} what={texts.openFailed} kept={texts.openKept} />
    </ConfirmedButton>
  );
}

/** Closes an open round, after saying that this is for good. */
export function CloseRound({ effort, round }: DeedProps) {
  const queries = useQueryClient();
  const closing = useMutation(
    api.cases.closeRound.mutationOptions({ onSuccess: (closed) => keepRound(queries, effort, closed) }),
  );
  return (
    <ConfirmedButton
      button={texts.close}
      variant="filled"
      title={texts.closeAsk(round.name)}
      yes={texts.close}
      no={texts.closeNo}
      busy={closing.isPending}
      onYes={() => closing.mutateAsync({ organizationId: effort.organizationId, caseRoundId: round.id })}
    >
      {texts.closeWords.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ProblemNotice error={closing.error} what={texts.closeFailed} kept={texts.closeKept} />
    </ConfirmedButton>
  );
}

/** Deletes a round with everything in it. */
export function RemoveRound({ effort, round }: DeedProps) {
  const { organizationId, id: effortId } = effort;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation(
    api.cases.removeRound.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.cases.rounds.key() });
        await navigate({ to: "/o/$organizationId/e/$effortId/cases", params: { organizationId, effortId } });
        tell(texts.removed(round.name));
        queries.removeQueries({ queryKey: api.cases.round.key({ input: { organizationId, caseRoundId: round.id } }) });
      },
    }),
  );
  return (
    <ConfirmedButton
      button={texts.remove}
      variant="subtle"
      color="var(--danger-word)"
      title={texts.removeAsk(round.name)}
      yes={texts.removeYes}
      no={texts.removeNo}
      busy={removing.isPending}
      final
      onYes={() => removing.mutateAsync({ organizationId, caseRoundId: round.id })}
    >
      <p>{texts.removeWords[round.status]}</p>
      <ProblemNotice error={removing.error} what={texts.removeFailed} kept={texts.removeKept} />
    </ConfirmedButton>
  );
}
