import { expect, test } from "vitest";
import type { FoundRecurring, Recurring } from "../../src/usecases/ports/recurring.ts";
import { makeSeries } from "../support/make-series.ts";
import { NOW } from "../support/make.ts";

const DEARER = {
  previousMinor: 2990,
  change: { before: 599, now: 799, currency: "USD", since: "2026-10-10" },
} as const;

export function makeFound(given: Partial<FoundRecurring> = {}): FoundRecurring {
  return {
    id: "user-1",
    version: 1,
    wholeAt: NOW,
    merchants: [{ merchantKey: "n:NETFLIX", direction: "out", digest: "3 payments", fixed: 3 }],
    series: [makeSeries(), makeSeries({ part: 1, said: "confirmed", ...DEARER })],
    ...given,
  };
}

/** The store of what recurs. */
export function recurringContract(make: () => Promise<Recurring>): void {
  test("what was found is read as it was stored, by user", async () => {
    const recurring = await make();
    expect(await recurring.ofUser("user-1")).toBeNull();
    expect(await recurring.swap(makeFound(), null)).toBe(true);
    expect(await recurring.ofUser("user-1")).toEqual(makeFound());
    expect(await recurring.ofUser("user-2")).toBeNull();
  });

  test("it replaces the version that was read, and no newer one", async () => {
    const recurring = await make();
    await recurring.swap(makeFound(), null);
    expect(await recurring.swap(makeFound({ series: [] }), null)).toBe(false);
    const next = makeFound({ version: 2, merchants: [], series: [makeSeries({ minor: 1 })] });
    expect(await recurring.swap(next, 1)).toBe(true);
    expect(await recurring.swap(makeFound({ version: 2 }), 1)).toBe(false);
    expect(await recurring.swap(makeFound({ id: "user-2" }), 1)).toBe(false);
    expect(await recurring.ofUser("user-1")).toEqual(next);
  });

  test("it is removed with its user", async () => {
    const recurring = await make();
    await recurring.swap(makeFound(), null);
    await recurring.swap(makeFound({ id: "user-2" }), null);
    await recurring.removeOfUser("user-1");
    expect(await recurring.ofUser("user-1")).toBeNull();
    expect(await recurring.ofUser("user-2")).not.toBeNull();
  });
}
