import { Page } from "../../ui/page.tsx";

export function WorkScreen() {
  return <Page title="Work and roles">{null}</Page>;
}
