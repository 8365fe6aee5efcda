import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { UsageLimit } from "../../src/usecases/ports/usage-limits.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

const LIMIT: UsageLimit = { id: "page of an address", max: 3, windowS: 3600 };
const ADDRESS = "203.0.113.7";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.close());

const rows = () => database.connection.collection("usageCounts");

async function kinds(of: TestDatabase["stores"], who: string, count: number): Promise<string[]> {
  const all: string[] = [];
  for (let done = 0; done < count; done += 1)
    all.push((await of.usageLimits.count(LIMIT, who)).kind);
  return all;
}

test("uses are counted together in all processes, for each user of a limit", async () => {
  const { stores: others } = await database.connect();
  expect(await kinds(database.stores, "a", 2)).toEqual(["within", "within"]);
  expect(await kinds(others, "a", 2)).toEqual(["within", "exceeded-now"]);
  expect(await kinds(database.stores, "a", 2)).toEqual(["exceeded", "exceeded"]);
  expect(await kinds(others, "b", 3)).toEqual(["within", "within", "within"]);
  const other = { ...LIMIT, id: "another limit" };
  expect((await database.stores.usageLimits.count(other, "a")).kind).toBe("within");
});

test("uses at the same moment are all counted", async () => {
  const { stores: others } = await database.connect();
  const used = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      (index % 2 === 0 ? others : database.stores).usageLimits.count(LIMIT, "at once"),
    ),
  );
  expect(used.filter(({ kind }) => kind === "within")).toHaveLength(3);
});

test("a window that was exceeded says when it ends, and is over then", async () => {
  const { stores } = await database.connect();
  await kinds(stores, "late", 3);
  const { endsInMs } = await stores.usageLimits.count(LIMIT, "late");
  expect(endsInMs).toBeGreaterThan(3_500_000);
  expect(endsInMs).toBeLessThanOrEqual(3_600_000);
  await rows().updateMany({}, { $set: { expire: new Date(0) } });
  expect(await kinds(stores, "late", 1)).toEqual(["within"]);
});

test("addresses are stored as keyed hashes, until their window ends", async () => {
  await kinds(database.stores, ADDRESS, 1);
  const stored = JSON.stringify(await rows().find().toArray());
  expect(stored).toContain("page of an address:");
  expect(stored).not.toContain(ADDRESS);
  const indexes = await rows().listIndexes().toArray();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { expire: 1 }, expireAfterSeconds: 0 }),
  );
});

test("while the database is away each process counts by itself, and refuses nobody for that", async () => {
  const away = await openDatabase();
  await kinds(away.stores, ADDRESS, 1);
  await away.close();
  expect(await kinds(away.stores, ADDRESS, 4)).toEqual([
    "within",
    "within",
    "within",
    "exceeded-now",
  ]);
});
