import { asProblem, isSignedOut } from "../client/problem.ts";
import { Notice } from "./notice.tsx";
import { problemTexts as texts } from "./texts.ts";

interface ProblemNoticeProps {
  error: unknown;
  /** What did not happen, as a sentence without a full stop: "The wave was not opened". */
  what: string;
  /** What was kept. */
  kept: string;
}

/** What happened, what was kept and what to do. Renders nothing without an error. */
export function ProblemNotice({ error, what, kept }: ProblemNoticeProps) {
  if (!error) return null;
  const problem = asProblem(error);
  return (
    <Notice tone="problem" title={`${what}.`}>
      <p>
        {problem ? problem.message : texts.noAnswerToDeed} {kept}
      </p>
      {isSignedOut(error) && (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {texts.signInElsewhere}
          </a>
          {texts.thenBack}
        </p>
      )}
    </Notice>
  );
}
