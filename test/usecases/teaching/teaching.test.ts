import { beforeEach, describe, expect, test } from "vitest";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { applyTeaching } from "../../../src/usecases/teaching/apply-teaching.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { decided, user } from "./taught-world.ts";
import { allOf } from "../../support/batches.ts";
import { choice, HEALTH, purchasesWorld, rule, SHOPPING } from "./purchases-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await purchasesWorld();
});

describe("the job", () => {
  test("applies what a killed process stored, and is found where it is missing", async () => {
    Object.assign(world.jobs, { push: () => Promise.reject(new Error("killed")) });
    await expect(rule(world, SHOPPING)).rejects.toThrow("killed");
    expect(await decided(world, "p1")).toBe("11010000 bank spending");
    await findLostWork(world);
    expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
      kind: "apply-teaching",
      userId: "user-1",
    });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "done" });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
    expect(await allOf(world.rules.usersWithPending())).toEqual([]);
  });

  test("runs again when something was said while it ran", async () => {
    await choice(world, HEALTH, "p2");
    await renameMerchant(world, user, { transactionId: "p1", name: "Pão" });
    const { markApplied } = world.choices;
    Object.assign(world.choices, { markApplied: async () => false });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "again", after: 0 });
    Object.assign(world.choices, { markApplied });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "done" });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "done" });
  });

  test("of a user who was deleted does nothing", async () => {
    expect(await applyTeaching(world, "nobody")).toEqual({ kind: "done" });
  });
});
