import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, client } from "../../client/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tell } from "../../ui/tell.ts";
import styles from "./explore.module.css";
import { texts } from "./texts.ts";

interface ScenarioCardProps {
  scenario: { key: string; name: string; summary: string };
  /** The organisation it was loaded into, if it was. */
  organizationId: string | undefined;
}

/** One scenario: load it, go on in it, or begin it again. Each leads to its relational map. */
export function ScenarioCard({ scenario, organizationId }: ScenarioCardProps) {
  const [asking, question] = useDisclosure(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const showMap = (params: { organizationId: string; effortId: string }) =>
    navigate({ to: "/o/$organizationId/e/$effortId/map", params });
  const loading = useMutation(
    api.scenarios.load.mutationOptions({
      onSuccess: async (place) => {
        await queries.invalidateQueries();
        await showMap(place);
        if (organizationId) tell(texts.wasReset(scenario.name));
      },
      onSettled: question.close,
    }),
  );
  const goingOn = useMutation({
    mutationFn: async (loaded: string) => {
      const [effort] = await client.efforts.list({ organizationId: loaded });
      return effort
        ? showMap({ organizationId: loaded, effortId: effort.id })
        : navigate({ to: "/o/$organizationId", params: { organizationId: loaded } });
    },
  });
  const load = () => loading.mutate({ key: scenario.key });
  return (
    <article className={styles.card}>
      <h2 className={styles.name}>{scenario.name}</h2>
      <p className={styles.summary}>{scenario.summary}</p>
      <ProblemNotice error={loading.error ?? goingOn.error} what={texts.failed} kept={texts.kept} />
      <div className={styles.buttons}>
        {organizationId ? (
          <>
            <Button
              aria-label={texts.of(texts.open, scenario.name)}
              loading={goingOn.isPending}
              onClick={() => goingOn.mutate(organizationId)}
            >
              {texts.open}
            </Button>
            <Button variant="default" aria-label={texts.of(texts.reset, scenario.name)} onClick={question.open}>
              {texts.reset}
            </Button>
          </>
        ) : (
          <Button aria-label={texts.of(texts.load, scenario.name)} loading={loading.isPending} onClick={load}>
            {texts.load}
          </Button>
        )}
      </div>
      <span role="status" className="heard">
        {loading.isPending ? texts.loading : ""}
      </span>
      <Confirm
        opened={asking}
        title={texts.resetTitle(scenario.name)}
        yes={texts.resetYes}
        no={texts.resetNo}
        busy={loading.isPending}
        onYes={load}
        onNo={question.close}
      >
        <p>{texts.resetWords}</p>
      </Confirm>
    </article>
  );
}
