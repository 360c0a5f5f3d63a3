import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Page } from "./page.tsx";

/** Shown for an address that leads nowhere, or to something one may not see. */
export function NotFoundScreen() {
  return (
    <Page
      title="There is no page here"
      subtitle="The address may be mistyped, what it showed may have been deleted, or you have no access to it. Nothing was changed."
    >
      <Button component={Link} to="/">
        Go to the start
      </Button>
    </Page>
  );
}
