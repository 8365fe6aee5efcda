import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { playHistory, type Step } from "./any-history.ts";

/**
 * Whatever a user says, in whatever order with syncs, new ids, banks connected anew, undos and kills:
 * the report is that of the final rows by what holds in the end.
 */
const SOME = { seed: 20261128, numRuns: 150 };

const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc
    .constantFrom("08000000", "11010000", "17000000", "05100000")
    .map((categoryId) => ({ kind: "category", categoryId }) as const),
  fc.constantFrom(
    { kind: "ignored" } as const,
    { kind: "refund" } as const,
    { kind: "own-transfer" } as const,
  ),
);
const which = fc.nat(6);

const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({ kind: "sync" } as const) },
      fc.constant({ kind: "reconnect" } as const),
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("appear" as const), which }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("swap-id" as const), which }) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant("choose" as const),
          which,
          choice: fc.option(choice),
        }),
      },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("rule" as const), which, choice }) },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant("undo" as const), change: fc.nat(9) }),
      },
    ),
    fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 25 })),
  )
  .map(([what, killAfter]) => ({ ...what, killAfter }));

/** Something to talk about. */
const BEGINNING: readonly Step[] = [
  ...[0, 1, 3, 6].map((index) => ({ kind: "appear", which: index, killAfter: Infinity }) as const),
  { kind: "sync", killAfter: Infinity },
];

test("any history ends with the report of what the user said last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { stored, expected } = await playHistory([...BEGINNING, ...steps]);
      expect(stored).toEqual(expected);
    }),
    SOME,
  );
});
