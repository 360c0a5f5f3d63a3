import { Page } from "../../ui/page.tsx";

export function EffortsScreen() {
  return <Page title="Work processes">{null}</Page>;
}
