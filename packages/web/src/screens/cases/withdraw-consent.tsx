import type { CaseRound, ClientCase, Effort } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { caseTexts as texts } from "./texts.ts";
import { renewRound } from "./use-round.ts";

interface WithdrawConsentProps {
  effort: Effort;
  round: CaseRound;
  shown: ClientCase;
  /** Called once the case is shown as withdrawn. */
  onWithdrawn: () => void;
}

/** Records that a client took the consent back, after saying what is deleted. */
export function WithdrawConsent({ effort, round, shown, onWithdrawn }: WithdrawConsentProps) {
  const queries = useQueryClient();
  const [asking, question] = useDisclosure(false);
  const withdrawing = useMutation(
    api.cases.withdraw.mutationOptions({ onSuccess: () => renewRound(queries).then(onWithdrawn) }),
  );
  const words = texts.withdrawWords[round.status === "closed" ? "closed" : "open"];
  return (
    <>
      <Button variant="subtle" size="sm" aria-label={texts.withdrawOf(shown.label)} onClick={question.open}>
        {texts.withdraw}
      </Button>
      <Confirm
        opened={asking}
        title={texts.withdrawAsk(shown.label)}
        yes={texts.withdrawYes}
        no={texts.withdrawNo}
        busy={withdrawing.isPending}
        final
        onYes={() => withdrawing.mutate({ organizationId: effort.organizationId, caseId: shown.id })}
        onNo={question.close}
      >
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ProblemNotice error={withdrawing.error} what={texts.withdrawFailed} kept={texts.withdrawKept} />
      </Confirm>
    </>
  );
}
