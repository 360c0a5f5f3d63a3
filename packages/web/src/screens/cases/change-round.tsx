import type { CaseRound, Effort, NewCaseRound } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { RoundFields } from "./round-fields.tsx";
import { roundTexts as texts } from "./texts.ts";
import { keepRound } from "./use-round.ts";

/** Changes the name of a draft, or what its results will tell. */
export function ChangeRound({ effort, round }: { effort: Effort; round: CaseRound }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<NewCaseRound>(round);
  const changing = useMutation(
    api.cases.changeRound.mutationOptions({ onSuccess: (changed) => keepRound(queries, effort, changed) }),
  );
  const refused = messageFor(changing.error, "round.name");
  const { organizationId } = effort;
  const { name, tells } = draft;
  return (
    <ConfirmedButton
      button={texts.change}
      title={texts.changeTitle}
      yes={texts.changeYes}
      busy={changing.isPending}
      onAsk={() => {
        setDraft(round);
        changing.reset();
      }}
      onYes={() => changing.mutateAsync({ organizationId, caseRoundId: round.id, round: { name, tells } })}
    >
      <RoundFields
        round={draft}
        threshold={round.threshold}
        refused={refused}
        error={changing.error}
        onChange={setDraft}
      />
      {!refused && <ProblemNotice error={changing.error} what={texts.changeFailed} kept={texts.changeKept} />}
    </ConfirmedButton>
  );
}
