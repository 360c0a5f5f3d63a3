import { Page } from "../../ui/page.tsx";

export function ChangeScreen() {
  return (
    <Page title="Change between waves" width="wide">
      {null}
    </Page>
  );
}
