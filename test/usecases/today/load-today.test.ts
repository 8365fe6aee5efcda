import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT, type Account } from "../../../src/domain/account.ts";
import type { RecurringSeries } from "../../../src/domain/recurrence/recurring-series.ts";
import { loadToday } from "../../../src/usecases/today/load-today.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeBill } from "../../support/make-bill.ts";
import { makeSeries } from "../../support/make-series.ts";
import {
  makeAccount,
  makeAttempt,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";

const user = makeUser();
const YESTERDAY = new Date(NOW.getTime() - 86_400_000);
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  await world.items.add(makeItem());
  await recur();
});

const SALARY = makeSeries({
  merchantKey: "n:ACME",
  merchantName: "ACME",
  kind: "income",
  direction: "in",
  minor: 500_000,
  next: "2026-12-05",
});
const RENT = makeSeries({
  merchantKey: "n:RENT",
  merchantName: "Aluguel",
  kind: "bill",
  minor: 30_000,
  last: "2026-10-28",
  next: "2026-11-28",
});

/** Stores what recurs, in place of what did. */
async function recur(...series: readonly RecurringSeries[]): Promise<void> {
  const before = await world.recurring.ofUser(user.id);
  const version = (before?.version ?? 0) + 1;
  const found = { id: user.id, version, wholeAt: NOW, merchants: [], series };
  await world.recurring.swap(found, before?.version ?? null);
}

function card(given: Partial<Account> = {}): Account {
  const syncCheckpoint = { ...NO_CHECKPOINT, fullSyncAt: NOW };
  return makeAccount({ id: "card-1", type: "CREDIT", syncCheckpoint, ...given });
}

async function known() {
  const answer = await loadToday(world, user);
  if (answer.kind !== "known") throw new Error(`The answer is ${answer.kind}`);
  return answer;
}

async function missing() {
  const answer = await loadToday(world, user);
  return answer.kind === "unknown" ? answer.missing : [];
}

test("without a bank there is none, or an attempt at one", async () => {
  await world.items.update("item-1", { deletionRequestedAt: NOW });
  expect(await loadToday(world, user)).toEqual({ kind: "no-bank", attempt: null });
  await world.items.add(makeAttempt({ id: "item-2" }));
  expect(await loadToday(world, user)).toMatchObject({ attempt: { id: "item-2" } });
});

describe("what is left until the salary", () => {
  beforeEach(async () => {
    await world.accounts.upsertAll([makeAccount()]);
    await recur(SALARY, RENT);
  });

  test("is the balance less fixed bills to come, by day", async () => {
    expect(await known()).toMatchObject({
      currency: "BRL",
      safe: { left: 70_000, perDay: 5384, horizon: { days: 13, income: { name: "ACME" } } },
      balances: [{ minor: 100_000, bank: { id: "item-1" } }],
      payments: [{ kind: "fixed", name: "Aluguel", day: "2026-11-28", minor: 30_000 }],
      bills: [],
      leftOut: [],
      undelivered: [],
      today: "2026-11-22",
    });
  });

  test("is less a card's bill that falls due, and not one that falls due later", async () => {
    await world.accounts.upsertAll([card()]);
    await world.bills.upsertAll([makeBill({ dueDay: "2026-12-04", closingDay: "2026-11-20" })]);
    expect(await known()).toMatchObject({
      safe: { left: -30_000 },
      bills: [{ kind: "closed", minor: 100_000, card: { accounts: [{ id: "card-1" }] } }],
    });
    await world.bills.upsertAll([makeBill({ dueDay: "2026-12-06", closingDay: "2026-11-20" })]);
    expect(await known()).toMatchObject({ safe: { left: 70_000 }, bills: [] });
  });

  test("is not less what is paid by card: that comes with its bill", async () => {
    const paid = { merchantKey: "n:RENT", day: "2026-10-28", minor: 30_000 };
    const noise = { ...paid, id: "noise", minor: 5, accountType: "BANK" } as const;
    const byCard = makeTransaction({ ...paid, accountId: "card-1", accountType: "CREDIT" });
    await world.transactions.upsertAll([makeTransaction(noise), byCard], NOW);
    expect((await known()).payments).toEqual([]);
  });

  test("is less what the bank dates ahead, which is no second payment of a fixed bill", async () => {
    const ahead = { day: "2026-11-27", minor: 31_000 };
    await world.transactions.upsertAll(
      [
        makeTransaction({ ...ahead, merchantKey: "n:RENT", merchantName: "Aluguel" }),
        makeTransaction({ ...ahead, id: "card", accountType: "CREDIT" }),
        makeTransaction({ ...ahead, id: "in", direction: "in" }),
        makeTransaction({ ...ahead, id: "later", day: "2026-12-05" }),
      ],
      NOW,
    );
    expect((await known()).payments).toEqual([
      { kind: "scheduled", name: "Aluguel", day: "2026-11-27", minor: 31_000 },
    ]);
  });

  test("on the salary's day is what the account has", async () => {
    await recur({ ...SALARY, next: "2026-11-22" });
    expect(await known()).toMatchObject({ safe: { left: 100_000, perDay: 100_000 }, payments: [] });
  });

  test("is less each payment of what comes more than once until then, the late one too", async () => {
    const weekly = makeSeries({ ...RENT, cadence: "weekly", minor: 1000, next: "2026-11-24" });
    const late = { ...SALARY, next: "2026-11-21" };
    await recur(late, { ...RENT, next: "2026-11-20" }, { ...weekly, merchantKey: "n:DIARISTA" });
    const { safe, payments } = await known();
    const days = ["11-20", "11-24", "12-01", "12-08", "12-15", "12-20"];
    expect(payments.map(({ day }) => day)).toEqual(days.map((day) => `2026-${day}`));
    expect(safe).toMatchObject({
      left: 100_000 - 2 * 30_000 - 4 * 1000,
      horizon: { days: 29, income: { day: "2026-12-21" }, late: { day: "2026-11-21" } },
    });
  });

  test("without a salary is until the end of the user's month", async () => {
    await recur(RENT);
    expect(await known()).toMatchObject({
      safe: { left: 70_000, horizon: { last: "2026-11-30", days: 9, income: null } },
    });
  });
});

describe("the accounts that count", () => {
  test("have a balance of the last day in reais, and no savings; pots are not to spend", async () => {
    const funds = { invested: null, reserved: 20_000, overdraftUsed: null };
    await world.accounts.upsertAll([
      makeAccount({ id: "a", funds }),
      makeAccount({ id: "b", subtype: null, balance: -5000 }),
      makeAccount({ id: "savings", subtype: "SAVINGS_ACCOUNT" }),
      makeAccount({ id: "copy", supersededBy: "a" }),
      makeAccount({ id: "closed", closedAt: NOW }),
      makeAccount({ id: "dollars", currency: "USD" }),
      makeAccount({ id: "none", balance: null }),
      makeAccount({ id: "old", balanceAt: YESTERDAY }),
      makeAccount({ id: "undated", balanceAt: null }),
    ]);
    const { safe, balances, leftOut } = await known();
    expect(safe.left).toBe(100_000 - 20_000 - 5000);
    expect(balances.map(({ account }) => account.id)).toEqual(["a", "b"]);
    expect(leftOut.map(({ why, account }) => `${account.id}: ${why}`)).toEqual([
      "dollars: foreign",
      "none: no-balance",
      "old: stale",
      "undated: stale",
    ]);
  });

  test("may all be in another currency, then of one", async () => {
    await world.accounts.upsertAll([
      makeAccount({ id: "a", currency: "USD" }),
      makeAccount({ id: "b", currency: "EUR" }),
      card({ currency: "BRL" }),
    ]);
    expect(await known()).toMatchObject({ currency: "EUR", leftOut: [{ why: "foreign" }] });
  });
});

describe("there is no amount", () => {
  test.each([
    ["no account", [makeAccount({ subtype: "SAVINGS_ACCOUNT" })], "no-account"],
    ["only old balances", [makeAccount({ balanceAt: YESTERDAY })], "no-fresh-balance"],
  ])("with %s", async (_what, accounts, kind) => {
    await world.accounts.upsertAll(accounts);
    expect(await missing()).toEqual([{ kind }]);
  });

  test("before what recurs is known", async () => {
    await world.accounts.upsertAll([makeAccount()]);
    await world.recurring.removeOfUser(user.id);
    expect(await missing()).toEqual([{ kind: "no-recurring" }]);
  });

  test("where a bill that may be due is not known", async () => {
    await world.accounts.upsertAll([makeAccount(), card()]);
    expect(await missing()).toMatchObject([
      { kind: "bill", why: "not-given", card: { accounts: [{ id: "card-1" }] } },
    ]);
    await world.accounts.upsertAll([card({ currency: "USD" })]);
    expect((await known()).bills).toEqual([]);
  });

  test("where a card's used limit of nothing is old; of today it owes nothing", async () => {
    await world.accounts.upsertAll([makeAccount(), card({ balance: 0, balanceAt: YESTERDAY })]);
    expect(await missing()).toHaveLength(1);
    await world.accounts.upsertAll([card({ balance: 0 })]);
    expect((await known()).bills).toEqual([]);
  });

  test("where a bank did not deliver its cards; accounts are only left out", async () => {
    await world.accounts.upsertAll([makeAccount()]);
    await world.items.update("item-1", { lagging: [{ product: "cards", since: null }] });
    expect(await missing()).toMatchObject([{ kind: "no-cards", bank: { id: "item-1" } }]);
    await world.items.update("item-1", { lagging: [] });
    const lagging = [{ product: "accounts", since: null }] as const;
    await world.items.add(makeItem({ id: "item-2", lagging }));
    expect((await known()).undelivered).toMatchObject([{ id: "item-2" }]);
  });
});
