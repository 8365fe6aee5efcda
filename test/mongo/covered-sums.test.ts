import { afterAll, beforeAll, expect, test } from "vitest";
import { REPORT_INDEX } from "../../src/mongo/transaction-model.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { recordQueries, type Command } from "../support/record-commands.ts";
import { stagesOf } from "../sandbox/mongo/connect-fresh.ts";

/** A report's sums are answered from the index alone: no document of a transaction is read for them. */

let database: TestDatabase;
let isStandIn = false;
const asked: Command[] = [];

const SPAN = { first: "2026-01-01", last: "2026-12-31" };
const RANGES = Array.from({ length: 6 }, (_, index) => ({
  first: `2026-0${index + 1}-01`,
  last: `2026-0${index + 1}-20`,
}));
const BY_REPORT = ["topCategoryId", "direction", "accountId", "isFixed"] as const;

beforeAll(async () => {
  database = await openDatabase({ monitorCommands: "true" });
  const build = await database.connection.db?.admin().buildInfo();
  isStandIn = (build?.["modules"] as string[] | undefined)?.includes("stand-in") === true;
  const { transactions } = database.stores;
  const rows = Array.from({ length: 60 }, (_, index) =>
    makeTransaction({
      id: `${index}`,
      day: `2026-0${(index % 6) + 1}-15`,
      isFixed: index % 7 === 0,
    }),
  );
  await transactions.upsertAll(rows, NOW);
  await transactions.markDeleted("account-1", ["1"], NOW);
  await transactions.setReportingAccounts([{ id: "2", reportingAccountId: "other" }]);
  recordQueries(database.connection, asked);
  await transactions.sumsOfRanges("user-1", RANGES, BY_REPORT);
  await transactions.sumsOfRanges("user-1", RANGES.slice(0, 2), BY_REPORT);
  await transactions.sums("user-1", SPAN, ["day", "accountId"]);
  await transactions.sums("user-1", { ...SPAN, only: { topCategoryId: "11000000" } }, ["day"]);
  await transactions.sums("user-1", { ...SPAN, only: { accountId: "account-1" } }, ["direction"]);
  await transactions.largestExpenses("user-1", SPAN);
});

afterAll(async () => {
  await database.close();
});

const sums = () => asked.filter((command) => "aggregate" in command);

test("the index has every field that a report's sums read, and none may equal null", () => {
  expect(sums()).toHaveLength(7);
  for (const command of sums()) {
    const [match, group] = command["pipeline"] as [{ $match: object }, { $group: object }];
    expect(command["hint"]).toEqual(REPORT_INDEX);
    const read = [...fieldsOfFilter(match.$match), ...fieldsOfExpression(group.$group)];
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !(name in REPORT_INDEX))).toEqual([]);
    expect(JSON.stringify(match)).not.toContain("null");
  }
});

test("the server reads no document for them", async () => {
  if (isStandIn) {
    console.log("skipped: the stand-in of MongoDB reads documents always; set MONGODB_URI");
    return;
  }
  for (const command of sums()) {
    const { aggregate, pipeline, hint } = command;
    const explained = await database.connection.db?.command({
      explain: { aggregate, pipeline, hint, cursor: {} },
      verbosity: "executionStats",
    });
    const text = JSON.stringify(explained);
    expect(text).toContain('"totalDocsExamined":0');
    expect(text).not.toMatch(/"totalDocsExamined":[1-9]/);
    expect(stagesOf(explained).map(({ stage }) => stage)).not.toContain("FETCH");
  }
});

test("sums by what is not in the index are left to the server's choice", async () => {
  asked.length = 0;
  const { transactions } = database.stores;
  await transactions.sums("user-1", SPAN, ["merchant"]);
  await transactions.sums("user-1", { ...SPAN, only: { categoryId: null } }, ["day"]);
  await transactions.sums("user-1", { ...SPAN, where: { merchants: ["n:UBER"] } }, ["day"]);
  await transactions.largestExpenses("user-1", { ...SPAN, where: { merchants: ["n:UBER"] } });
  expect(sums().map(({ hint }) => hint)).toEqual([undefined, undefined, undefined, undefined]);
});

test("rows that an older version stores, deletes or revives count as it left them", async () => {
  const rows = database.connection.collection<{ _id: string }>("transactions");
  const { transactions } = database.stores;
  const count = async () => {
    const found = await transactions.sums("user-2", SPAN, ["topCategoryId"]);
    return found.map(({ count: n }) => n);
  };
  await transactions.upsertAll([makeTransaction({ id: "older", userId: "user-2" })], NOW);
  const set = (fields: object) => rows.updateOne({ _id: "older" }, { $set: fields });
  expect(await count()).toEqual([1]);
  await set({ deletedAt: NOW });
  expect(await count()).toEqual([]);
  await set({ deletedAt: null });
  expect(await count()).toEqual([1]);
  await set({ toldBy: "another" });
  expect(await count()).toEqual([]);
  await set({ toldBy: null });
  expect(await count()).toEqual([1]);
  await rows.updateOne({ _id: "older" }, { $unset: { toldBy: "", deletedAt: "" } });
  expect(await count()).toEqual([1]);
});

/** The names in a filter, at any depth of `$or` and `$and`. */
function fieldsOfFilter(filter: object): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith("$") ? (value as object[]).flatMap(fieldsOfFilter) : [name],
  );
}

/** The fields that an expression names. */
function fieldsOfExpression(expression: unknown): string[] {
  if (typeof expression === "string")
    return expression.startsWith("$") ? [expression.slice(1).split(".")[0] ?? ""] : [];
  if (typeof expression !== "object" || expression === null) return [];
  return Object.values(expression).flatMap(fieldsOfExpression);
}
