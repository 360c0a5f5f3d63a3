import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Page } from "./page.tsx";
import { problemTexts as texts } from "./texts.ts";

/** Shown for an address that leads nowhere, or to something one may not see. */
export function NotFoundScreen() {
  return (
    <Page title={texts.notFoundTitle} subtitle={texts.notFound}>
      <Button component={Link} to="/">
        {texts.toStart}
      </Button>
    </Page>
  );
}
