import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { nothingOpenTexts } from "../../ui/texts.ts";
import { EffortCard } from "./effort-card.tsx";
import styles from "./efforts.module.css";
import { effortsTexts as texts } from "./texts.ts";

/** The work processes of one organisation. */
export function EffortsScreen() {
  const { organizationId } = useParams({ from: "/signed-in/o/$organizationId/" });
  const efforts = useSuspenseQuery(api.efforts.list.queryOptions({ input: { organizationId } })).data;
  const session = useSuspenseQuery(api.accounts.session.queryOptions()).data;
  const organization = session.organizations.find((each) => each.id === organizationId);
  if (organization?.guest && efforts.length === 0)
    return (
      <Page title={nothingOpenTexts.title}>
        <p>{nothingOpenTexts.words(organization.name)}</p>
      </Page>
    );
  return (
    <Page
      title={texts.title(efforts.length)}
      subtitle={efforts.length === 0 ? texts.empty : organization && texts.subtitle(organization.name)}
      synthetic={organization?.synthetic ?? false}
    >
      <ul className={styles.list}>
        {efforts.map((effort) => (
          <li key={effort.id}>
            <EffortCard effort={effort} />
          </li>
        ))}
      </ul>
      {!organization?.guest && <Begin organizationId={organizationId} isFirst={efforts.length === 0} />}
    </Page>
  );
}

function Begin({ organizationId, isFirst }: { organizationId: string; isFirst: boolean }) {
  return (
    <div className={styles.buttons}>
      <Button
        component={Link}
        to="/o/$organizationId/start"
        params={{ organizationId } as never}
        variant={isFirst ? "filled" : "default"}
      >
        {texts.start}
      </Button>
      <Button component={Link} to="/o/$organizationId/import" params={{ organizationId } as never} variant="default">
        {texts.import}
      </Button>
    </div>
  );
}
