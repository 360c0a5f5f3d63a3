import { Page } from "../../ui/page.tsx";

export function StartScreen() {
  return <Page title="Start your own">{null}</Page>;
}
