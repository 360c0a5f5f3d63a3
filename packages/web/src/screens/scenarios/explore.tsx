import { Page } from "../../ui/page.tsx";

export function ExploreScreen() {
  return <Page title="Explore a scenario">{null}</Page>;
}
