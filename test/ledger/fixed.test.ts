import { beforeAll, describe, expect, test } from "vitest";
import { isInstalment } from "../../src/domain/recurrence/is-instalment.ts";
import { recomputeRecurring } from "../../src/usecases/recurring/recompute-recurring.ts";
import { recurringOf } from "../../src/usecases/recurring/recurring-of.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeUser } from "../support/make.ts";
import { syncStandIn } from "./sync-stand-in.ts";

const MAIN_BANK = 601;
const TODAY = "2026-11-22";

/** What is fixed in a year at the stand-in's main bank, by merchant and in all. */
async function fixedOf(user: string, hasCategories: boolean) {
  const rows = await syncStandIn({ connectorId: MAIN_BANK, user, hasCategories });
  const stored = rows.map(({ stored: row }) => ({ ...row, isFixed: isInstalment(row) }));
  const world = fakeWorld();
  const owner = makeUser({ id: stored[0]?.userId ?? "" });
  await world.users.add(owner);
  await world.transactions.upsertAll(stored, world.now);
  await recomputeRecurring(world, owner, "all");
  const sums = await world.transactions.sums(owner.id, { first: "2000-01-01", last: TODAY }, [
    "merchant",
    "isFixed",
  ]);
  const fixed = sums.filter(({ isFixed }) => isFixed);
  return {
    sums: fixed.map(({ merchant, minor }) => `${merchant.name} ${minor}`).sort(),
    series: await recurringOf(world, owner.id, TODAY),
  };
}

describe("what is fixed", () => {
  let known: Awaited<ReturnType<typeof fixedOf>>;
  let unknown: Awaited<ReturnType<typeof fixedOf>>;

  beforeAll(async () => {
    known = await fixedOf("user-ok", true);
    unknown = await fixedOf("user-ok", false);
  });

  test("does not depend on the bank's categories", () => {
    expect(known.sums.length).toBeGreaterThan(0);
    expect(known.sums).toEqual(unknown.sums);
  });

  test("is nothing at shops and clinics of irregular visits, and nothing is missed", () => {
    expect(known.sums.filter((line) => /^(?:Loja Nova|Clínica|Drogasil)/.test(line))).toEqual([]);
    expect(known.series.filter(({ status }) => status === "missed")).toEqual([]);
  });
});
