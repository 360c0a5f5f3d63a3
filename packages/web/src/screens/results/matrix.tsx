import { Page } from "../../ui/page.tsx";

export function MatrixScreen() {
  return (
    <Page title="Matrix" width="wide">
      {null}
    </Page>
  );
}
