import { Page } from "../../ui/page.tsx";

export function ImportScreen() {
  return <Page title="Import ratings">{null}</Page>;
}
