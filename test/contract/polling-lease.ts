import { expect, test } from "vitest";
import type { PollingLease } from "../../src/usecases/ports/polling-lease.ts";

function at(seconds: number): Date {
  return new Date(Date.UTC(2999, 0, 1) + seconds * 1000);
}

function lease(leaseId: string, seconds: number) {
  return { leaseId, leasedUntil: at(seconds) };
}

export function pollingLeaseContract(make: () => Promise<PollingLease>): void {
  test("one process polls, for as long as it extends its lease", async () => {
    const polling = await make();
    expect(await polling.take(lease("first", 15), at(0))).toBe("first");
    expect(await polling.take(lease("second", 29), at(14))).toBe("first");
    expect(await polling.take(lease("first", 29), at(14))).toBe("first");
    expect(await polling.take(lease("second", 43), at(28))).toBe("first");
    expect(await polling.take(lease("second", 44), at(29))).toBe("second");
    expect(await polling.take(lease("first", 45), at(30))).toBe("second");
  });

  test("a lease that was ended is free, and nobody ends another's", async () => {
    const polling = await make();
    await polling.take(lease("first", 15), at(0));
    await polling.end("second");
    expect(await polling.take(lease("second", 16), at(1))).toBe("first");
    await polling.end("first");
    expect(await polling.take(lease("second", 16), at(1))).toBe("second");
  });

  test("of processes that start at the same moment one polls", async () => {
    const polling = await make();
    const holders = await Promise.all(
      ["a", "b", "c"].map((leaseId) => polling.take(lease(leaseId, 15), at(0))),
    );
    expect(new Set(holders).size).toBe(1);
  });
}
