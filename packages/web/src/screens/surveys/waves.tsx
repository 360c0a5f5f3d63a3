import { Page } from "../../ui/page.tsx";

export function WavesScreen() {
  return <Page title="Waves">{null}</Page>;
}
