import { expect, test } from "vitest";
import type { Cooldowns } from "../../src/usecases/ports/cooldowns.ts";

/** Far ahead, so that a real server's own clock does not remove an interval under the test. */
const NOW = Date.UTC(2999, 0, 1);

function at(seconds: number): Date {
  return new Date(NOW + seconds * 1000);
}

export function cooldownsContract(make: () => Promise<Cooldowns>): void {
  test("an interval starts when the last one has ended, and not before", async () => {
    const cooldowns = await make();
    expect(await cooldowns.start({ key: "a", by: "1", until: at(60) }, at(0))).toBe(true);
    expect(await cooldowns.start({ key: "a", by: "2", until: at(119) }, at(59))).toBe(false);
    expect(await cooldowns.start({ key: "b", by: "3", until: at(119) }, at(59))).toBe(true);
    expect(await cooldowns.start({ key: "a", by: "4", until: at(120) }, at(60))).toBe(true);
    expect(await cooldowns.start({ key: "a", by: "5", until: at(180) }, at(119))).toBe(false);
  });

  test("a request is not refused for its own interval, and may end it earlier", async () => {
    const cooldowns = await make();
    await cooldowns.start({ key: "a", by: "1", until: at(60) }, at(0));
    expect(await cooldowns.start({ key: "a", by: "1", until: at(30) }, at(1))).toBe(true);
    expect(await cooldowns.start({ key: "a", by: "2", until: at(60) }, at(29))).toBe(false);
    expect(await cooldowns.start({ key: "a", by: "2", until: at(60) }, at(30))).toBe(true);
  });

  test("of requests at the same moment one starts the interval", async () => {
    const cooldowns = await make();
    const started = await Promise.all(
      ["1", "2", "3"].map((by) => cooldowns.start({ key: "a", by, until: at(60) }, at(0))),
    );
    expect(started.filter(Boolean)).toHaveLength(1);
  });

  test("a cancelled interval has ended", async () => {
    const cooldowns = await make();
    await cooldowns.start({ key: "a", by: "1", until: at(60) }, at(0));
    await cooldowns.cancel("a");
    await cooldowns.cancel("a");
    expect(await cooldowns.start({ key: "a", by: "2", until: at(60) }, at(0))).toBe(true);
  });
}
