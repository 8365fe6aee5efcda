import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { plainText } from "../../src/domain/plain-text.ts";
import { searchTransactions } from "../../src/usecases/search/search-transactions.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { rowsOf } from "./recurring.ts";
import { median, type Result } from "./result.ts";

const ROWS = 100_000;
const RUNS = 5;
/** The only row with this name is the oldest one. */
const RARE = "Açougue São João";

/** One page of a search, as people write them, and as somebody hostile does. */
const SEARCHES: readonly (readonly [what: string, text: string])[] = [
  ["a rare word", "acougue"],
  ["three words", "acougue são joão"],
  ["an exact amount", "R$ 12,34"],
  ["a word of every row", "shop"],
  // The names of all merchants are read, too.
  ["a misspelt word, until the nearest is offered", "acouge"],
  ["brackets", "((((((((((((((((((((((((((((("],
  ["ten short words", "b c d f g h i j k l"],
];

/** How long a search among 100,000 rows takes, beside loading them all to look at them. */
export async function search(): Promise<Result[]> {
  const database = await openDatabase();
  try {
    const user = makeUser();
    const { stores } = database;
    await stores.users.add(user);
    await stores.items.add(makeItem({ welcomedAt: NOW }));
    await stores.transactions.upsertAll(rowsOf(ROWS).map(withTexts), NOW);
    const ports = { ...fakeWorld(), ...stores, clock: { now: () => NOW } };
    const scan = await timed(() => loadAndLook(database, user.id));
    const results: Result[] = [];
    for (const [what, text] of SEARCHES) {
      const took = await timed(() => searchTransactions(ports, user, { text }));
      results.push({
        what: `/search of ${what} among ${ROWS.toLocaleString("en")} rows`,
        measured: `${took.toFixed(0)} ms; loading all rows ${scan.toFixed(0)} ms: ${(scan / took).toFixed(1)} times`,
        target: "500 ms",
      });
    }
    return results;
  } finally {
    await database.close();
  }
}

function withTexts(row: Transaction, index: number): Transaction {
  const rawDescription = `COMPRA CARTAO ${row.merchantName} LTDA SAO PAULO BRA`;
  const merchantName = index === ROWS - 1 ? RARE : row.merchantName;
  return { ...row, merchantName, facts: { ...NO_FACTS, rawDescription } };
}

async function loadAndLook({ connection }: TestDatabase, userId: string): Promise<number> {
  const model = connection.models["Transaction"];
  const rows = (await model?.find({ userId }).lean()) as unknown as Transaction[];
  const word = plainText("acougue");
  return rows.filter(({ merchantName, description, facts }) =>
    [merchantName, description, facts.rawDescription ?? ""].some((text) =>
      plainText(text).includes(word),
    ),
  ).length;
}

/** The median of a few runs after one that warms up, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}
