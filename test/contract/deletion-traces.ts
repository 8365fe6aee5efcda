import { expect, test } from "vitest";
import type { DeletionTraces } from "../../src/usecases/ports/deletion-traces.ts";
import { NOW } from "../support/make.ts";

export function deletionTracesContract(make: () => Promise<DeletionTraces>): void {
  test("each hash is stored, also repeatedly", async () => {
    const deletionTraces = await make();
    expect(await deletionTraces.has("aa11")).toBe(false);
    await deletionTraces.add(["aa11", "bb22"], NOW);
    await deletionTraces.add(["bb22"], new Date(NOW.getTime() + 1000));
    expect(await deletionTraces.has("aa11")).toBe(true);
    expect(await deletionTraces.has("bb22")).toBe(true);
    expect(await deletionTraces.has("cc33")).toBe(false);
  });

  test("a hash has an end, and can be removed", async () => {
    const deletionTraces = await make();
    await deletionTraces.add(["aa11", "bb22"], NOW);
    expect(await deletionTraces.untilOf("aa11")).toEqual(NOW);
    expect(await deletionTraces.untilOf("cc33")).toBeNull();
    await deletionTraces.remove("aa11");
    await deletionTraces.remove("cc33");
    expect(await deletionTraces.untilOf("aa11")).toBeNull();
    expect(await deletionTraces.has("bb22")).toBe(true);
  });

  test("several processes can store the same hashes at once", async () => {
    const deletionTraces = await make();
    await Promise.all(Array.from({ length: 10 }, () => deletionTraces.add(["aa11", "bb22"], NOW)));
    expect(await deletionTraces.has("bb22")).toBe(true);
  });
}
