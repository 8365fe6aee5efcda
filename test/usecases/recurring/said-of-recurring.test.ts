import { beforeEach, describe, expect, test } from "vitest";
import { recomputeRecurring } from "../../../src/usecases/recurring/recompute-recurring.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { makeRecurrence } from "../../support/make-taught.ts";
import {
  fixed,
  merchant,
  months,
  recurringWorld,
  series,
  store,
  STREAMING,
  user,
} from "./recurring-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  ({ world } = await recurringWorld());
});
const LANDLORD = {
  ...merchant("Zulmira"),
  merchantKind: "person",
  categoryId: "05070000",
  topCategoryId: "05000000",
} as const;

describe("what the user says", () => {
  const rent = months(2, LANDLORD);
  const say = (decision: "confirmed" | "dismissed", transactionId = "Zulmira 2026-11-10") =>
    sayFixed(world, user, { transactionId, decision });

  test("makes PIX to a person a fixed expense, and an undo takes that back", async () => {
    await store(world, rent);
    await recomputeRecurring(world, user);
    expect(await fixed(world)).toEqual([]);
    const said = await say("confirmed");
    expect(said).toMatchObject({ kind: "fixed-said", decision: "confirmed", name: "Zulmira" });
    expect(await fixed(world)).toEqual(rent.map(({ id }) => id));
    expect(await series(world)).toEqual(["Zulmira active monthly 3990"]);
    const changeId = "changeId" in said ? said.changeId : "";
    expect(await undo(world, user, (id) => id === changeId)).toEqual({ kind: "undone" });
    expect(await fixed(world)).toEqual([]);
    expect(await series(world)).toEqual([]);
  });

  test("holds for a single payment, and for those of about its amount that follow", async () => {
    await store(world, rent.slice(1));
    await say("confirmed");
    expect(await series(world)).toEqual(["Zulmira active irregular 3990"]);
    await store(world, [
      makeTransaction({ ...LANDLORD, id: "next", day: "2026-11-20", minor: 4100 }),
      makeTransaction({ ...LANDLORD, id: "other", day: "2026-11-20", minor: 500 }),
    ]);
    await recomputeRecurring(world, user);
    expect(await fixed(world)).toEqual(["Zulmira 2026-11-10", "next"]);
  });

  test("is kept where the payments are gone", async () => {
    await store(world, rent);
    await say("confirmed");
    await world.transactions.markDeleted(
      "account-1",
      rent.map(({ id }) => id),
      NOW,
    );
    await recomputeRecurring(world, user);
    expect(await series(world)).toEqual([]);
    await store(world, rent);
    await recomputeRecurring(world, user);
    expect(await fixed(world)).toHaveLength(2);
  });

  test("holds for each amount that it was said of, until an undo, or until none is", async () => {
    const other = makeTransaction({ ...LANDLORD, id: "other", day: "2026-11-20", minor: 500 });
    await store(world, [...rent, other]);
    await say("confirmed");
    const both = await say("confirmed", "other");
    expect(await say("confirmed", "other")).toEqual(both);
    expect(await fixed(world)).toEqual([...rent.map(({ id }) => id), "other"]);
    const changeId = "changeId" in both ? both.changeId : "";
    await undo(world, user, (id) => id === changeId);
    expect(await fixed(world)).toEqual(rent.map(({ id }) => id));
    await say("dismissed", "other");
    expect(await fixed(world)).toEqual([]);
    await say("confirmed", "other");
    expect(await fixed(world)).toEqual(["other"]);
  });

  test("holds for all amounts where an older version stored it so", async () => {
    const old = makeRecurrence({ value: { decision: "confirmed", amounts: [] } });
    const { merchantKey, direction } = makeTransaction(LANDLORD);
    await world.recurrences.swap({ ...old, merchantKey: merchantKey ?? "", direction }, null);
    const other = makeTransaction({ ...LANDLORD, id: "other", day: "2026-11-20", minor: 500 });
    await store(world, [...rent, other]);
    await say("confirmed");
    await recomputeRecurring(world, user);
    expect(await fixed(world)).toHaveLength(3);
  });

  test("takes a subscription and the instalments of its merchant out, also of later ones", async () => {
    await store(world, months(3, STREAMING));
    await recomputeRecurring(world, user);
    expect(await say("dismissed", "Netflix 2026-11-10")).toMatchObject({ decision: "dismissed" });
    expect(await fixed(world)).toEqual([]);
    expect(await series(world)).toEqual([]);
    const part = { instalment: { number: 1, total: 2 }, isFixed: true } as const;
    await store(world, [makeTransaction({ ...STREAMING, ...part, id: "part" })]);
    await recomputeRecurring(world, user);
    expect(await fixed(world)).toEqual([]);
  });

  test("holds for a merchant that is joined to another", async () => {
    const gym = { ...STREAMING, ...merchant("Academia") };
    await store(world, [...months(3, STREAMING), ...months(1, gym)]);
    await say("dismissed", "Netflix 2026-11-10");
    const joined = { transactionId: "Netflix 2026-11-10", name: "Academia" };
    await renameMerchant(world, user, joined);
    expect(await fixed(world)).toEqual([]);
    expect(await series(world)).toEqual([]);
  });

  test("holds at once for the next payment in a category of daily life", async () => {
    const pass = { ...merchant("Bilhete"), categoryId: "19020000", topCategoryId: "19000000" };
    await store(world, months(1, pass));
    await say("confirmed", "Bilhete 2026-11-10");
    await store(world, months(2, pass));
    await recomputeRecurring(world, user);
    expect(await fixed(world)).toEqual(months(2, pass).map(({ id }) => id));
    expect(await world.recurring.ofUser("user-1")).toMatchObject({ series: [{ count: 2 }] });
  });

  test("that a merchant does not count takes the marks of one that is joined to it away", async () => {
    const gym = { ...STREAMING, ...merchant("Academia") };
    await store(world, [...months(3, STREAMING), ...months(1, gym)]);
    await recomputeRecurring(world, user);
    const ignored = { transactionId: "Academia 2026-11-10", choice: { kind: "ignored" } } as const;
    await setRule(world, user, ignored);
    await renameMerchant(world, user, { transactionId: "Netflix 2026-11-10", name: "Academia" });
    expect(await fixed(world)).toEqual([]);
    expect(await series(world)).toEqual([]);
  });

  test("is refused of what is nobody's, and of a merchant that nothing identifies", async () => {
    await store(world, [makeTransaction({ id: "nobody" })]);
    expect(await say("confirmed", "unknown")).toEqual({ kind: "gone" });
    expect(await say("confirmed", "nobody")).toEqual({ kind: "unidentified" });
  });
});
