import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { ErasePerson } from "./erase-person.tsx";
import { KeepUntil } from "./keep-until.tsx";
import { ReportingGroups } from "./reporting-groups.tsx";
import { privacyTexts as texts } from "./texts.ts";

/** How long people and answers are kept, erasing a person, and small workgroups shown together. */
export function PrivacyScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/privacy" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  return (
    <Page title={texts.title(effort.workProcess.name)} subtitle={texts.subtitle} synthetic={effort.synthetic}>
      <KeepUntil params={params} />
      <ReportingGroups effort={effort} />
      <ErasePerson params={params} />
    </Page>
  );
}
