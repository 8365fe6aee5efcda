import { addDays } from "../../src/domain/day.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { recomputeRecurring } from "../../src/usecases/recurring/recompute-recurring.ts";
import { decideTransfers } from "../../src/usecases/decisions/decide-transfers.ts";
import { makeTransaction, makeUser, NOW } from "../support/make.ts";
import { openDatabase } from "../support/mongo-database.ts";
import { median, type Result } from "./result.ts";

const SIZES = [10_000, 100_000];
/** Half of a person's merchants are of daily life, and 800 others have a row a month or fewer. */
const MERCHANTS = 1600;
const YEARS = 5;
const TODAY = "2026-11-22";

/** Finding what recurs after a sync of few rows, and of everything, beside finding transfers. */
export async function recurring(): Promise<Result[]> {
  const results: Result[] = [];
  for (const size of SIZES) {
    const database = await openDatabase();
    try {
      const user = makeUser();
      const ports = { ...database.stores, clock: { now: () => NOW } };
      await database.stores.users.add(user);
      await database.stores.transactions.upsertAll(rowsOf(size), NOW);
      const transfers = await timed(() => decideTransfers(ports, user.id));
      const all = await timed(() => recomputeRecurring(ports, user, "all"));
      const unchanged = await timed(() => recomputeRecurring(ports, user));
      let added = 0;
      const few = await timed(async () => {
        const row = rowAt(2 * (added += 1), size);
        await database.stores.transactions.upsertAll([{ ...row, id: `new ${added}` }], NOW);
        await recomputeRecurring(ports, user);
      });
      results.push({
        what: `what recurs among ${size.toLocaleString("en")} rows after one new row`,
        measured: `${few.toFixed(0)} ms; without news ${unchanged.toFixed(0)} ms; all of it ${all.toFixed(0)} ms; transfers ${transfers.toFixed(0)} ms`,
        target: "as long as transfers",
      });
    } finally {
      await database.close();
    }
  }
  return results;
}

export function rowsOf(size: number): Transaction[] {
  return Array.from({ length: size }, (_, index) => rowAt(index, size));
}

export function rowAt(index: number, size: number): Transaction {
  const merchant = index % MERCHANTS;
  const isDaily = merchant % 2 === 1;
  const name = `SHOP ${merchant}`;
  return makeTransaction({
    id: `row ${index}`,
    day: addDays(TODAY, -Math.floor((index / size) * 365 * YEARS)),
    minor: 1000 + ((index * 7919) % 5000),
    merchantKey: `n:${name}`,
    merchantName: name,
    categoryId: isDaily ? "10000000" : "99999999",
    topCategoryId: isDaily ? "10000000" : "99999999",
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}
