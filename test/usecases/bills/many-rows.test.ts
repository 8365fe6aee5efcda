import { expect, test } from "vitest";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { cardRowsSince } from "../../../src/usecases/bills/card-rows.ts";
import { loadBills } from "../../../src/usecases/bills/load-bills.ts";
import type { Transactions } from "../../../src/usecases/ports/transactions.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeBill } from "../../support/make-bill.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const ROWS = 3000;
const CARDS = ["card-1", "card-2"];

/** A user with two cards that share a limit, each with many purchases on one day. */
async function withManyRows(): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  const checkpoint = { ...NO_CHECKPOINT, fullSyncAt: NOW };
  await world.accounts.upsertAll(
    CARDS.map((id) =>
      makeAccount({ id, type: "CREDIT", sharedLimit: "line", syncCheckpoint: checkpoint }),
    ),
  );
  for (const [index, accountId] of CARDS.entries()) {
    await world.bills.upsertAll([makeBill({ id: accountId, accountId, total: 70_000 + index })]);
    const rows = Array.from({ length: ROWS }, (_, number) =>
      makeTransaction({
        id: `${accountId} ${number}`,
        accountId,
        accountType: "CREDIT",
        minor: 10,
      }),
    );
    await world.transactions.upsertAll(rows, NOW);
  }
  return world;
}

/** The same, watching how many batches are in use at once. */
function watched(transactions: Transactions) {
  const seen = { reads: 0, open: 0, most: 0, largest: 0 };
  const watching: Transactions = {
    ...transactions,
    ofAccountSince: () => Promise.reject(new Error("all rows were asked for at once")),
    async *cardRows(accountId, first) {
      seen.reads += 1;
      seen.open += 1;
      seen.most = Math.max(seen.most, seen.open);
      for await (const batch of transactions.cardRows(accountId, first)) {
        seen.largest = Math.max(seen.largest, batch.length);
        yield batch;
      }
      seen.open -= 1;
    },
  };
  return { seen, watching };
}

test("the rows of cards are read in batches, one card after the other", async () => {
  const world = await withManyRows();
  const { seen, watching } = watched(world.transactions);
  const answer = await loadBills({ ...world, transactions: watching }, makeUser());
  expect(seen).toMatchObject({ reads: 2, open: 0, most: 1 });
  expect(seen.largest).toBeLessThanOrEqual(500);
  const debts = answer.kind === "cards" ? answer.debts : [];
  expect(debts.flatMap(({ cards }) => cards.map(({ bills }) => bills.open))).toMatchObject([
    { sums: [{ minor: ROWS * 10 }] },
    { sums: [{ minor: ROWS * 10 }] },
  ]);
});

test("however many purchases there are, few rows are held", async () => {
  const world = await withManyRows();
  const since = { first: "2026-01-01", timeZone: "America/Sao_Paulo" };
  const cards = CARDS.map((id) => ({ id }));
  expect(await cardRowsSince(world, cards, since)).toMatchObject([
    { count: 2 * ROWS, minor: 2 * ROWS * 10 },
  ]);
});
