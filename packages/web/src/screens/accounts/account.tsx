import { Page } from "../../ui/page.tsx";

export function AccountScreen() {
  return <Page title="Your account">{null}</Page>;
}
