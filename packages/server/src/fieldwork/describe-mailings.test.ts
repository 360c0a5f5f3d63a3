import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeMailing } from "./describe-mailings.ts";
import type { MailCount } from "./mailing-store.ts";

const REMINDER = {
  mailingId: "m",
  waveId: "w",
  kind: "reminder",
  sendAt: new Date("2026-01-05T08:00:00Z"),
  status: "paused",
  replyTo: "ada@example.org",
} as const;

type Counts = Readonly<Partial<Record<MailCount["status"], number>>>;

function told(counts: Counts, threshold: number) {
  const rows = Object.entries(counts).map(([status, mails]) => ({ mailingId: "m", status, mails }) as MailCount);
  const { people, sent, handled, retrying } = describeMailing(REMINDER, {
    counts: rows,
    reasons: [],
    timeZone: "UTC",
    threshold,
  });
  return { people, sent, handled, retrying };
}

/** Two numbers of people who have finished, in the same step, of a list that is longer. */
const rounds = fc
  .record({ threshold: fc.integer({ min: 3, max: 10 }), step: fc.nat(20), others: fc.integer({ min: 10, max: 500 }) })
  .chain(({ threshold, step, others }) =>
    fc.record({
      threshold: fc.constant(threshold),
      people: fc.constant(step * threshold + others),
      finished: fc
        .tuple(fc.nat(threshold - 1), fc.nat(threshold - 1))
        .map((all) => all.map((n) => n + step * threshold)),
    }),
  );

describe("a reminder", () => {
  test("tells the same before its first mail, whoever of the last step has finished", () => {
    fc.assert(
      fc.property(rounds, ({ threshold, people, finished }) => {
        for (const status of ["queued", "retrying"] as const) {
          const [one, other] = finished.map((n) => told({ cancelled: n, [status]: people - n }, threshold));
          expect(one).toEqual(other);
        }
      }),
    );
  });

  test("goes through the same counts, whoever of the last step has finished", () => {
    fc.assert(
      fc.property(rounds, ({ threshold, people, finished }) => {
        const [one, other] = finished.map((n) => {
          const left = Array.from({ length: people - n + 1 }, (_, waiting) => waiting);
          const seen = left.map(
            (queued) => told({ cancelled: n, queued, sent: people - n - queued }, threshold).handled,
          );
          return [...new Set(seen)];
        });
        expect(one).toEqual(other);
      }),
      { numRuns: 50 },
    );
  });

  test("has told of everybody when it is done", () =>
    expect(told({ cancelled: 6, sent: 6 }, 5)).toEqual({ people: 12, sent: 7, handled: 12, retrying: 0 }));
});
