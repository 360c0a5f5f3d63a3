import { Page } from "../../ui/page.tsx";

export function MapScreen() {
  return (
    <Page title="Relational map" width="wide">
      {null}
    </Page>
  );
}
