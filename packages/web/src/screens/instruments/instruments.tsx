import type { InstrumentSummary } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { longDay } from "../../ui/words.ts";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";
import { wordsIn } from "./words-in.ts";

/** Every questionnaire that a wave of the organisation can ask with. */
export function InstrumentsScreen() {
  const { organizationId } = useParams({ from: "/signed-in/o/$organizationId/instruments" });
  const instruments = useSuspenseQuery(api.instruments.list.queryOptions({ input: { organizationId } })).data;
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      <ul className={styles.list}>
        {instruments.map((each) => (
          <li key={`${each.id} ${each.version}`}>
            <Card organizationId={organizationId} instrument={each} />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button component={Link} to="/o/$organizationId/instruments/take-in" params={{ organizationId } as never}>
          {texts.take}
        </Button>
        <a href="/api/schemas/instrument.json">{texts.schema}</a>
      </div>
    </Page>
  );
}

function Card({ organizationId, instrument }: { organizationId: string; instrument: InstrumentSummary }) {
  const { id, version, title, languages, dimensions, licence, builtIn, addedOn } = instrument;
  return (
    <Link
      to="/o/$organizationId/instruments/$instrumentId/$version"
      params={{ organizationId, instrumentId: id, version: String(version) }}
      className={styles.card}
    >
      <span className={styles.name}>{wordsIn(title, "en")?.text ?? id}</span>
      <span>
        {texts.version(version)}. {texts.asks(dimensions.length, languages.length)}.
      </span>
      <span className={styles.soft}>
        {builtIn || addedOn === null ? texts.builtIn : texts.addedOn(longDay(addedOn))} · {licence}
      </span>
    </Link>
  );
}
