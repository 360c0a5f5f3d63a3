import { Button } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, useLocation, useRouter } from "@tanstack/react-router";
import { asProblem, isSignedOut } from "../client/problem.ts";
import { NotFoundScreen } from "./not-found-screen.tsx";
import { Notice } from "./notice.tsx";
import { Page } from "./page.tsx";

/** A page could not be shown: what happened, what was kept, and ways on. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const back = useLocation({ select: (location) => location.pathname + location.searchStr });
  const problem = asProblem(error);
  if (problem?.status === 404) return <NotFoundScreen />;
  const tryAgain = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Page title="This page could not be shown">
      <Notice
        tone="problem"
        title={problem ? problem.message : "The server did not answer, or this page has a fault."}
        actions={
          <>
            {isSignedOut(error) ? (
              <Button component={Link} to="/sign-in" search={{ back } as never}>
                Sign in
              </Button>
            ) : (
              <Button onClick={tryAgain}>Try again</Button>
            )}
            <Button variant="default" component={Link} to="/">
              Go to the start
            </Button>
          </>
        }
      >
        <p>Nothing that was saved is lost. If it happens again, see whether the server is still running.</p>
      </Notice>
    </Page>
  );
}
