import { beforeEach, describe, expect, test } from "vitest";
import { ROW_RULES_VERSION } from "../../../src/domain/transaction.ts";
import { changeTimeZone } from "../../../src/usecases/settings/change-time-zone.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";
import { jobs } from "./pushed-jobs.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
});

describe("changing the time zone", () => {
  test("recomputes the days of all transactions", async () => {
    const evening = new Date("2026-11-21T02:00:00.000Z");
    await world.transactions.upsertAll(
      [
        makeTransaction({ date: evening, day: "2026-11-20" }),
        makeTransaction({ id: "noon" }),
        makeTransaction({ id: "plain", date: new Date("2026-11-20T00:00:00.000Z") }),
      ],
      NOW,
    );
    await changeTimeZone(world, makeUser(), "Europe/Lisbon");
    expect(jobs(world)).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
    await recomputeDays(world, "user-1");
    const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(Object.fromEntries(rows.map(({ id, day }) => [id, day]))).toEqual({
      "row-1": "2026-11-21",
      noon: "2026-11-20",
      plain: "2026-11-20",
    });
  });

  test("keeps an instalment in the month of its bill", async () => {
    const bill = { instalment: { number: 2, total: 12 }, billMonth: "2026-11" };
    const evening = new Date("2026-10-05T02:00:00.000Z");
    await world.transactions.upsertAll(
      [
        makeTransaction({ ...bill, date: evening, day: "2026-11-04" }),
        makeTransaction({ ...bill, id: "2", date: evening, day: "2026-10-04" }),
      ],
      NOW,
    );
    await changeTimeZone(world, makeUser(), "Europe/Lisbon");
    await recomputeDays(world, "user-1");
    const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(rows.map(({ day }) => day)).toEqual(["2026-11-05", "2026-10-05"]);
  });

  test("is found by the hourly maintenance when its job was lost, until it is done", async () => {
    const user = await changeTimeZone(world, makeUser(), "America/Manaus");
    expect(await world.users.byId("user-1")).toEqual(user);
    expect(await allOf(world.users.withOlderRowRules(ROW_RULES_VERSION))).toEqual(["user-1"]);
    await recomputeDays(world, "user-1");
    expect(await allOf(world.users.withOlderRowRules(ROW_RULES_VERSION))).toEqual([]);
  });

  test("during a recomputation starts another one for the new zone", async () => {
    await world.transactions.upsertAll([makeTransaction()], NOW);
    const { amend } = world.transactions;
    world.transactions.amend = async (changes) => {
      await amend(changes);
      await changeTimeZone(world, makeUser(), "America/Manaus");
    };
    await recomputeDays(world, "user-1");
    expect(await allOf(world.users.withOlderRowRules(ROW_RULES_VERSION))).toEqual(["user-1"]);
  });

  test("also corrects names, currencies and amounts of older versions, once", async () => {
    await world.accounts.upsertAll([
      makeAccount({ name: "Conta 12345678-9", currency: "usd" }),
      makeAccount({ id: "account-2", currency: "" }),
      makeAccount({ id: "account-3" }),
    ]);
    const old = makeTransaction({ description: "PIX 123.456.789-09 JOAO\u200B" });
    await world.transactions.upsertAll(
      [
        { ...old, currency: " " },
        { ...old, id: "2", merchant: "12345678909", currency: "R$", accountId: "account-2" },
        { ...old, id: "3", merchant: "\u202E", currency: "", accountId: "account-2" },
        { ...old, id: "4", currency: "", accountId: "unknown" },
        { ...old, id: "endless", minor: Infinity },
        { ...old, id: "strange", currency: "REAIS" },
        makeTransaction({
          id: "right",
          ownKey: "n:PADARIA DO ZE",
          merchantKey: "n:PADARIA DO ZE",
          merchantName: "Padaria do Zé",
        }),
      ],
      NOW,
    );
    const amended: string[] = [];
    const { amend } = world.transactions;
    world.transactions.amend = async (changes) => {
      amended.push(...changes.map(({ id }) => id));
      await amend(changes);
    };
    await recomputeDays(world, "user-1");
    await recomputeDays(world, "user-1");
    expect(amended).toEqual(["row-1", "2", "3", "4"]);
    const rows = await Promise.all(
      ["account-1", "account-2", "unknown"].map((id) =>
        world.transactions.ofAccountSince(id, "2000-01-01"),
      ),
    );
    expect(rows.flat().map((row) => [row.id, row.description, row.merchant, row.currency])).toEqual(
      [
        ["row-1", "PIX •••.789-•• JOAO", null, "USD"],
        ["right", "PADARIA DO ZÉ", null, "BRL"],
        ["2", "PIX •••.789-•• JOAO", "•••.789-••", "BRL"],
        ["3", "PIX •••.789-•• JOAO", null, "BRL"],
        ["4", "PIX •••.789-•• JOAO", null, "BRL"],
      ],
    );
    expect((await world.accounts.ofUser("user-1")).map((one) => [one.name, one.currency])).toEqual([
      ["Conta •••6789", "USD"],
      ["Conta Corrente", "BRL"],
      ["Conta Corrente", "BRL"],
    ]);
  });

  test("does nothing for a deleted user", async () => {
    expect(await recomputeDays(world, "nobody")).toEqual({ kind: "done" });
  });
});
