import type { WorkgroupKind } from "@interrelate/contract";
import type { ComponentProps } from "react";
import { Page } from "../../ui/page.tsx";
import { ResultsGate } from "./results-gate.tsx";
import { useResultsView } from "./use-results-view.ts";

interface KindGateProps {
  /** The kind of workgroup that the page is about. */
  kind: WorkgroupKind;
  /** What is said where the effort has no such workgroup: no wave will bring results then. */
  none: { none: string; noneWhy: string; noneNext: string };
  children: ComponentProps<typeof ResultsGate>["children"];
}

/** Shows a results page about one kind of workgroup, or how such a workgroup comes to take part. */
export function KindGate({ kind, none, children }: KindGateProps) {
  const { effort } = useResultsView();
  if (effort.workProcess.workgroups.some((group) => group.kind === kind)) return <ResultsGate>{children}</ResultsGate>;
  return (
    <Page title={none.none} subtitle={none.noneNext} synthetic={effort.synthetic}>
      <p>{none.noneWhy}</p>
    </Page>
  );
}
