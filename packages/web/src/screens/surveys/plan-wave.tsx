import type { Effort } from "@interrelate/contract";
import { Button, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { wavesTexts as texts } from "./texts.ts";

/** Plans the next wave under a name and goes to it. One draft at a time is enough. */
export function PlanWave({ effort }: { effort: Effort }) {
  const { organizationId, id: effortId } = effort;
  const { waves } = effort.workProcess;
  const [asking, question] = useDisclosure(false);
  const [name, setName] = useState(`Wave ${waves.length + 1}`);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const planning = useMutation(
    api.waves.create.mutationOptions({
      onSuccess: async (wave) => {
        question.close();
        await queries.invalidateQueries({ queryKey: api.efforts.key() });
        await navigate({
          to: "/o/$organizationId/e/$effortId/waves/$waveId",
          params: { organizationId, effortId, waveId: wave.id },
        });
      },
    }),
  );
  if (waves.some((wave) => wave.status === "draft")) return <p>{texts.planHint}</p>;
  const refused = messageFor(planning.error, "name");
  return (
    <>
      <Button variant="default" onClick={question.open}>
        {waves.length === 0 ? texts.planFirst : texts.plan}
      </Button>
      <Confirm
        opened={asking}
        title={texts.planTitle}
        yes={texts.planYes}
        busy={planning.isPending}
        onYes={() => planning.mutate({ organizationId, effortId, name })}
        onNo={question.close}
      >
        <p>{texts.planWords}</p>
        <TextInput
          label={texts.planName}
          value={name}
          error={refused}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {!refused && <ProblemNotice error={planning.error} what={texts.planFailed} kept={texts.planKept} />}
      </Confirm>
    </>
  );
}
