import { Button } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, useLocation, useRouter } from "@tanstack/react-router";
import { asProblem, isSignedOut } from "../client/problem.ts";
import { NothingThereScreen } from "./nothing-there-screen.tsx";
import { Notice } from "./notice.tsx";
import { Page } from "./page.tsx";
import { problemTexts as texts } from "./texts.ts";

/** A page could not be shown: what happened, what was kept, and ways on. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const back = useLocation({ select: (location) => location.pathname + location.searchStr });
  const problem = asProblem(error);
  if (problem?.status === 404) return <NothingThereScreen />;
  const tryAgain = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Page title={texts.pageTitle}>
      <Notice
        tone="problem"
        title={problem ? problem.message : texts.noAnswer}
        actions={
          <>
            {isSignedOut(error) ? (
              <Button component={Link} to="/sign-in" search={{ back } as never}>
                {texts.signIn}
              </Button>
            ) : (
              <Button onClick={tryAgain}>{texts.again}</Button>
            )}
            <Button variant="default" component={Link} to="/">
              {texts.toStart}
            </Button>
          </>
        }
      >
        <p>{texts.nothingLost}</p>
      </Notice>
    </Page>
  );
}
