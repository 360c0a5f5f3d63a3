import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useMatches, useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { opens } from "../../routing/guest-pages.ts";
import { Page } from "../../ui/page.tsx";
import { guestViewTexts as texts } from "./guest-view-texts.ts";

const EFFORT = "/o/$organizationId/e/$effortId";

/** The pages of an effort. Where the agreement with a guest does not open one, its people are told so instead. */
export function AgreedPages() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath.slice(EFFORT.length) ?? "" });
  const { guest } = effort;
  if (guest === null || opens(effort, page)) return <Outlet />;
  return (
    <Page
      title={texts.notAgreed.title}
      subtitle={texts.notAgreed.words(guest.name, guest.host)}
      synthetic={effort.synthetic}
    >
      <Button component={Link} to={EFFORT} params={params as never}>
        {texts.notAgreed.home}
      </Button>
    </Page>
  );
}
