import type { Effort, PeoplePreview, WorkgroupKind } from "@interrelate/contract";
import { Button, NativeSelect } from "@mantine/core";
import parts from "../../imports/import.module.css";
import { importTexts as texts } from "../texts.ts";
import styles from "./list.module.css";
import type { Decisions } from "./use-preview.ts";

type UnknownNamesProps = {
  effort: Effort;
  preview: PeoplePreview;
  decisions: Decisions;
  onDecide: (part: Partial<Decisions>) => void;
};

const KINDS: readonly WorkgroupKind[] = ["worker", "leader", "client"];
const NEW_SITE = "new";

/** Workgroups and sites that the effort does not have: each is added, or is one that it has under another spelling. */
export function UnknownNames({ effort, preview, decisions, onDecide }: UnknownNamesProps) {
  const { unknownWorkgroups, unknownSites } = preview;
  if (unknownWorkgroups.length === 0 && unknownSites.length === 0) return null;
  const decideWorkgroup = (name: string, value: string) => {
    const rest = decisions.workgroups.filter((each) => each.name !== name);
    if (value === "") return onDecide({ workgroups: rest });
    const kind = KINDS.find((each) => each === value);
    onDecide({ workgroups: [...rest, { name, id: kind === undefined ? value : null, kind: kind ?? "worker" }] });
  };
  const decideSite = (name: string, value: string) => {
    const rest = decisions.sites.filter((each) => each.name !== name);
    onDecide({ sites: value === "" ? rest : [...rest, { name, id: value === NEW_SITE ? null : value }] });
  };
  const addAll = () => {
    const [groups, sites] = [decisions.workgroups, decisions.sites].map(
      (list) => new Set(list.map(({ name }) => name)),
    );
    const newGroups = unknownWorkgroups.filter(({ name }) => !groups?.has(name));
    const newSites = unknownSites.filter(({ name }) => !sites?.has(name));
    onDecide({
      workgroups: [
        ...decisions.workgroups,
        ...newGroups.map(({ name }) => ({ name, id: null, kind: "worker" as const })),
      ],
      sites: [...decisions.sites, ...newSites.map(({ name }) => ({ name, id: null }))],
    });
  };
  const there = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: texts.unknown.is(name) }));
  const decide = { value: "", label: texts.unknown.decide };
  return (
    <section>
      <h2 className={parts.heading}>{texts.unknown.heading}</h2>
      <p className={parts.lead}>{texts.unknown.lead}</p>
      <div className={styles.decide}>
        {unknownWorkgroups.map(({ name, people }) => (
          <NativeSelect
            key={name}
            label={texts.unknown.workgroup(name, people)}
            value={decidedWorkgroup(decisions, name)}
            data={[
              decide,
              ...KINDS.map((kind) => ({ value: kind, label: texts.unknown.kinds[kind] })),
              ...there(effort.workProcess.workgroups),
            ]}
            onChange={({ currentTarget }) => decideWorkgroup(name, currentTarget.value)}
          />
        ))}
        {unknownSites.map(({ name, people }) => (
          <NativeSelect
            key={name}
            label={texts.unknown.site(name, people)}
            value={decidedSite(decisions, name)}
            data={[decide, { value: NEW_SITE, label: texts.unknown.newSite }, ...there(effort.sites)]}
            onChange={({ currentTarget }) => decideSite(name, currentTarget.value)}
          />
        ))}
      </div>
      <Button variant="default" onClick={addAll}>
        {texts.unknown.addAll}
      </Button>
    </section>
  );
}

function decidedWorkgroup({ workgroups }: Decisions, name: string): string {
  const decided = workgroups.find((each) => each.name === name);
  return decided === undefined ? "" : (decided.id ?? decided.kind);
}

function decidedSite({ sites }: Decisions, name: string): string {
  const decided = sites.find((each) => each.name === name);
  return decided === undefined ? "" : (decided.id ?? NEW_SITE);
}
