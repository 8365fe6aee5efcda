import { expect, test } from "vitest";
import type { Departures } from "../../src/usecases/ports/departures.ts";
import { NOW } from "../support/make.ts";

export function departuresContract(make: () => Promise<Departures>): void {
  test("hashes are remembered, each and again", async () => {
    const departures = await make();
    expect(await departures.has("aa11")).toBe(false);
    await departures.add(["aa11", "bb22"], NOW);
    await departures.add(["bb22"], new Date(NOW.getTime() + 1000));
    expect(await departures.has("aa11")).toBe(true);
    expect(await departures.has("bb22")).toBe(true);
    expect(await departures.has("cc33")).toBe(false);
  });

  test("it is known until when, and a hash can be forgotten", async () => {
    const departures = await make();
    await departures.add(["aa11", "bb22"], NOW);
    expect(await departures.untilOf("aa11")).toEqual(NOW);
    expect(await departures.untilOf("cc33")).toBeNull();
    await departures.remove("aa11");
    await departures.remove("cc33");
    expect(await departures.untilOf("aa11")).toBeNull();
    expect(await departures.has("bb22")).toBe(true);
  });

  test("the same hashes may be remembered by several at once", async () => {
    const departures = await make();
    await Promise.all(Array.from({ length: 10 }, () => departures.add(["aa11", "bb22"], NOW)));
    expect(await departures.has("bb22")).toBe(true);
  });
}
