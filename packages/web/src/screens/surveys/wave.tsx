import { Page } from "../../ui/page.tsx";

export function WaveScreen() {
  return <Page title="Wave">{null}</Page>;
}
