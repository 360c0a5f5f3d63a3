import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../../client/client.ts";
import { Page } from "../../../ui/page.tsx";
import { tell } from "../../../ui/tell.ts";
import { peopleTexts, importTexts as texts } from "../texts.ts";
import { remember } from "../use-people.ts";
import { ChooseList, type ChosenList } from "./choose-list.tsx";
import { LookAtList } from "./look-at-list.tsx";
import type { Imported } from "./use-preview.ts";

/** From a list to people: choose it, say what the columns mean, see what each row becomes, import or not. */
export function ImportPeopleScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/people/import" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const [list, setList] = useState<ChosenList | null>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const back = { to: "/o/$organizationId/e/$effortId/people", params } as const;
  const finish = async ({ changes }: Imported) => {
    const added = changes.filter(({ before }) => before === null).length;
    remember(queries, params, { what: peopleTexts.did.import(changes.length), changes });
    tell(texts.accept.done(added, changes.length - added));
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.people.key() }),
      queries.invalidateQueries({ queryKey: api.efforts.key() }),
      queries.invalidateQueries({ queryKey: api.waves.key() }),
    ]);
    await navigate(back);
  };
  return (
    <Page title={texts.title} subtitle={texts.subtitle} synthetic={effort.synthetic} width={list ? "wide" : "reading"}>
      <p>
        <Link {...back}>{texts.back}</Link>
      </p>
      {list === null ? (
        <ChooseList onChosen={setList} />
      ) : (
        <LookAtList key={list.key} effort={effort} list={list} onCancel={() => setList(null)} onDone={finish} />
      )}
    </Page>
  );
}
