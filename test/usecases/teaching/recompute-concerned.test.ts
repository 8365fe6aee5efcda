import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { applyTeaching } from "../../../src/usecases/teaching/apply-teaching.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeRow, makeTransaction, NOW } from "../../support/make.ts";
import { decided, rowOf, taughtWorld, user } from "./taught-world.ts";

const SHOPPING = { kind: "category", categoryId: "08000000" } as const;
const STREAMING = { kind: "category", categoryId: "09020000" } as const;
const GROCERIES = { kind: "category", categoryId: "10000000" } as const;
const ALL = { first: "2000-01-01", last: "2099-12-31" };

/** A movement of a current account without a category of the bank. */
function moved(id: string, amount: number, given: Partial<BankTransaction> = {}): BankTransaction {
  return makeRow({
    id,
    amount,
    type: amount < 0 ? "DEBIT" : "CREDIT",
    categoryId: null,
    description: "TED ENVIADA ANA SOUZA",
    ...given,
  });
}

const on = (day: string) => ({ date: new Date(`${day}T15:00:00.000Z`) });

/** A user with two accounts, at one bank, that has these rows of them. */
async function synced(rows: readonly BankTransaction[]): Promise<FakeWorld> {
  const world = await taughtWorld([]);
  world.bankAccounts.push(makeAccount({ id: "account-2" }));
  for (const id of ["account-1", "account-2"])
    world.pages.set(id, [rows.filter(({ accountId }) => accountId === id)]);
  await syncItem(world, "item-1");
  return world;
}

/** What is stored of the user's transactions, and what recurs among them. */
async function stateOf({ transactions, recurring }: FakeWorld) {
  const ids = await transactions.idsWithin("user-1", ALL);
  const rows = await transactions.storedByIds("user-1", ids);
  const found = await recurring.ofUser("user-1");
  const byText = (list: readonly unknown[] = []) => list.map((one) => JSON.stringify(one)).sort();
  return {
    rows: byText(rows),
    merchants: byText(found?.merchants),
    series: byText(found?.series),
  };
}

async function rule(world: FakeWorld, transactionId: string, choice: Choice): Promise<string> {
  const set = await setRule(world, user, { transactionId, choice });
  if (set.kind !== "ruled" || set.changeId === null) throw new Error("There is no rule");
  return set.changeId;
}

test("the other leg of a transfer follows a rule at once, and its undo", async () => {
  const world = await synced([
    moved("sent", -500),
    moved("arrived", 500, { accountId: "account-2", description: "TED RECEBIDA ANA SOUZA" }),
  ]);
  expect((await rowOf(world, "arrived")).flow).toBe("own-transfer");
  const change = await rule(world, "sent", SHOPPING);
  expect(await decided(world, "sent")).toBe("08000000 rule spending");
  expect((await rowOf(world, "arrived")).flow).toBe("income");
  await undo(world, user, (id) => id === change);
  expect((await rowOf(world, "sent")).flow).toBe("own-transfer");
  expect((await rowOf(world, "arrived")).flow).toBe("own-transfer");
});

test("a rule is shown before its job is due, which changes nothing more", async () => {
  const months = ["08", "09", "10", "11"].map((month) =>
    moved(month, -39.9, { description: "COMPRA ESTUDIO SOL", ...on(`2026-${month}-10`) }),
  );
  const world = await synced(months);
  world.jobs.pushed.splice(0);
  await rule(world, "11", STREAMING);
  expect(world.jobs.pushed).toEqual([
    {
      job: { kind: "apply-teaching", userId: "user-1" },
      at: new Date(world.now.getTime() + 3_000),
    },
  ]);
  expect((await rowOf(world, "08")).isFixed).toBe(true);
  await rule(world, "11", GROCERIES);
  expect((await rowOf(world, "08")).isFixed).toBe(false);
  const shown = await stateOf(world);
  await applyTeaching(world, "user-1");
  expect(await stateOf(world)).toEqual(shown);
});

test("only the merchants concerned are loaded", async () => {
  const shops = ["SOL", "LUA"].flatMap((shop) =>
    ["08", "09", "10", "11"].map((month) =>
      moved(`${shop} ${month}`, -39.9, {
        description: `COMPRA ESTUDIO ${shop}`,
        ...on(`2026-${month}-10`),
      }),
    ),
  );
  const world = await synced(shops);
  const asked: unknown[] = [];
  const { merchantTotals, transferLegs } = world.transactions;
  Object.assign(world.transactions, {
    merchantTotals: (...given: Parameters<typeof merchantTotals>) => {
      asked.push(given[2]);
      return merchantTotals(...given);
    },
    transferLegs: (...given: Parameters<typeof transferLegs>) => {
      asked.push(given[2]);
      return transferLegs(...given);
    },
  });
  await rule(world, "SOL 11", STREAMING);
  expect(asked).toEqual([[3990], [(await rowOf(world, "SOL 11")).merchantKey]]);
});

test("what recurs at a merchant of thousands of transactions is left to the job", async () => {
  const world = await synced([]);
  const shop = { merchantKey: "n:SOL", ownKey: "n:SOL", merchantName: "Sol", isFixed: true };
  const rows = Array.from({ length: 5001 }, (_, index) =>
    makeTransaction({ ...shop, id: `row ${index}` }),
  );
  await world.transactions.upsertAll(rows, NOW);
  const before = (await world.users.byId("user-1"))?.figuresVersion ?? 0;
  await rule(world, "row 0", GROCERIES);
  expect(await rowOf(world, "row 5000")).toMatchObject({ categoryId: "10000000", isFixed: true });
  expect((await world.users.byId("user-1"))?.figuresVersion).toBeGreaterThan(before);
  await applyTeaching(world, "user-1");
  expect(await rowOf(world, "row 5000")).toMatchObject({ categoryId: "10000000", isFixed: false });
});

test("a choice about a transaction of an unknown merchant counts at once", async () => {
  const world = await synced([moved("unknown", -500, { description: "PIX" })]);
  await choose(world, user, { transactionId: "unknown", choice: SHOPPING });
  expect(await rowOf(world, "unknown")).toMatchObject({
    merchantKey: null,
    categoryId: "08000000",
  });
  const shown = await stateOf(world);
  await applyTeaching(world, "user-1");
  expect(await stateOf(world)).toEqual(shown);
});

/** Few amounts and merchants, so that decisions meet. */
const bankRow: fc.Arbitrary<BankTransaction> = fc
  .record({
    description: fc.constantFrom(
      "TED ANA SOUZA",
      "COMPRA ESTUDIO SOL",
      "PIX LOJA DE ROUPAS SOL",
      "COMPRA MERCADO LUA",
      "PIX",
    ),
    amount: fc.constantFrom(-500, -500, -39.9, -39.9, 500, 39.9),
    accountId: fc.constantFrom("account-1", "account-2"),
    day: fc.constantFrom("2026-08-10", "2026-09-10", "2026-10-10", "2026-11-10", "2026-11-11"),
    categoryId: fc.constantFrom(null, null, "09020000", "05070000"),
    isCompany: fc.boolean(),
  })
  .map(({ day, amount, isCompany, ...row }) =>
    moved("", amount, {
      ...row,
      ...on(day),
      ...(isCompany && { counterparty: { kind: "other", hash: "shop", party: "company" } }),
    }),
  );

const said = fc.record({
  kind: fc.constantFrom("rule", "rule", "choose", "fixed", "undo"),
  which: fc.nat(19),
  choice: fc.constantFrom<Choice>(
    SHOPPING,
    STREAMING,
    GROCERIES,
    { kind: "ignored" },
    { kind: "refund" },
    { kind: "own-transfer" },
  ),
});

test("whatever is said, its job changes nothing more", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(bankRow, { minLength: 8, maxLength: 20 }),
      fc.array(said, { minLength: 1, maxLength: 5 }),
      async (rows, steps) => {
        const world = await synced(rows.map((row, index) => ({ ...row, id: `row ${index}` })));
        const changes: (string | null)[] = [];
        for (const { kind, which, choice } of steps) {
          world.now = new Date(world.now.getTime() + 60_000);
          const transactionId = `row ${which % rows.length}`;
          if (kind === "undo") await undo(world, user, (id) => id === changes[which % 3]);
          else {
            const done =
              kind === "rule"
                ? await setRule(world, user, { transactionId, choice })
                : kind === "choose"
                  ? await choose(world, user, { transactionId, choice })
                  : await sayFixed(world, user, { transactionId, decision: "confirmed" });
            changes.push("changeId" in done ? done.changeId : null);
          }
          const shown = await stateOf(world);
          await applyTeaching(world, "user-1");
          expect(await stateOf(world)).toEqual(shown);
        }
      },
    ),
    { seed: 20261129, numRuns: 40 },
  );
});
