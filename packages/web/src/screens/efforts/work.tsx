import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { MethodLink } from "../../ui/method-link.tsx";
import { Page } from "../../ui/page.tsx";
import { RoleShape } from "../../ui/role-shape.tsx";
import table from "../../ui/table.module.css";
import { WorkContext } from "../processes/context/work-context.tsx";
import { DeleteEffort } from "./delete-effort.tsx";
import { EffortSettingsSection } from "./effort-settings.tsx";
import styles from "./home.module.css";
import { workTexts as texts } from "./texts.ts";

/** The work process: its workgroups and sites, the rules its figures rest on, and its end. */
export function WorkScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/work" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const { workProcess, sites, cutoffs } = effort;
  return (
    <Page
      title={texts.title(workProcess.name, workProcess.workgroups.length)}
      subtitle={texts.subtitle}
      synthetic={effort.synthetic}
    >
      <table className={table.table}>
        <caption className="heard">{texts.workgroups}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.kind}</th>
          </tr>
        </thead>
        <tbody>
          {workProcess.workgroups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                <RoleShape kind={group.kind} /> {group.name}
              </th>
              <td>{texts.kinds[group.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.sites}</h2>
        <p className={styles.soft}>{sites.length === 0 ? texts.noSites : sites.map((site) => site.name).join(" · ")}</p>
      </section>
      <WorkContext effort={effort} params={params} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.rules}</h2>
        <div className={styles.rules}>
          <p>{texts.threshold(effort.threshold)}</p>
          <p>
            {texts.between(...cutoffs.between)} {texts.within(...cutoffs.within)} {texts.convention}
          </p>
        </div>
        <MethodLink of={["band", "hidden"]} />
      </section>
      <EffortSettingsSection effort={effort} />
      <DeleteEffort effort={effort} />
    </Page>
  );
}
