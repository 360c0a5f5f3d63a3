import { Page } from "../../ui/page.tsx";

export function TieScreen() {
  return (
    <Page title="Tie" width="wide">
      {null}
    </Page>
  );
}
