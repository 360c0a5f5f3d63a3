import type { Effort, NewCaseRound } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { RoundFields } from "./round-fields.tsx";
import { roundsTexts as texts } from "./texts.ts";
import { keepRound } from "./use-round.ts";

/** Plans a round and goes to it. */
export function PlanRound({ effort }: { effort: Effort }) {
  const { organizationId, id: effortId } = effort;
  const [asking, question] = useDisclosure(false);
  const [round, setRound] = useState<NewCaseRound>({ name: "", tells: "roles" });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const planning = useMutation(
    api.cases.createRound.mutationOptions({
      onSuccess: async (planned) => {
        question.close();
        await keepRound(queries, effort, planned);
        await navigate({
          to: "/o/$organizationId/e/$effortId/cases/$caseRoundId",
          params: { organizationId, effortId, caseRoundId: planned.id },
        });
      },
    }),
  );
  const refused = messageFor(planning.error, "round.name");
  return (
    <>
      <Button onClick={question.open}>{texts.plan}</Button>
      <Confirm
        opened={asking}
        title={texts.planTitle}
        yes={texts.planYes}
        busy={planning.isPending}
        onYes={() => planning.mutate({ organizationId, effortId, round })}
        onNo={question.close}
      >
        <p>{texts.planWords}</p>
        <RoundFields
          round={round}
          threshold={effort.threshold}
          refused={refused}
          error={planning.error}
          onChange={setRound}
        />
        {!refused && <ProblemNotice error={planning.error} what={texts.planFailed} kept={texts.planKept} />}
      </Confirm>
    </>
  );
}
