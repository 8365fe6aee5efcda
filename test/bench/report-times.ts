import type { Connection } from "mongoose";
import { createCharts } from "../../src/charts/create-charts.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { addDays } from "../../src/domain/day.ts";
import { namedPeriod } from "../../src/domain/period.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS, type BankFacts } from "../../src/domain/understanding/facts.ts";
import { LIVE } from "../../src/mongo/transaction-model.ts";
import { reportPeriod } from "../../src/usecases/report/report-period.ts";
import { createReportRequest } from "../../src/usecases/report/report-request.ts";
import { draw } from "../../src/charts/draw-task.ts";
import { makeCalendar, isWeekday } from "../support/make-calendar.ts";
import { makeFacts } from "../support/make-report.ts";
import { makeTransaction, makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { median, type Result } from "./result.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

const SIZES = [1000, 10_000, 100_000];
const OTHER_PEOPLE = 1000;
const ROWS_OF_ANOTHER = 100;
const RUNS = 5;
const OLDER_ROWS = 100_000;
const FACTS: BankFacts = {
  ...NO_FACTS,
  rawDescription: "COMPRA CARTAO PADARIA DO ZE LTDA SAO PAULO BRA",
  cnpjRoot: "17895646",
  mcc: "5812",
  billId: "7c9f0b0e-0000-4000-8000-000000000000",
  purchasedAt: NOW,
};
const OPTIONS = { language: "pt", theme: "light" } as const;
const calendar = makeCalendar("2026-11-22");
const period = namedPeriod("month", calendar);

/**
 * `/report` from the question to the picture: ours (sums in the database, drawn in a child process), against
 * the tutorial's way (every row of the user is loaded, grouped in memory, drawn on the main thread),
 * on the same database in the same run.
 */
export async function reportTimes(): Promise<Result[]> {
  const database = await openDatabase();
  const charts = createCharts({ timers: systemTimers });
  try {
    const ours = async (rows: number, userId = userWith(rows)) => {
      const user = makeUser({ id: userId });
      const ports = {
        ...database.stores,
        clock: { now: () => NOW },
        workingDays: { includes: isWeekday },
      };
      const report = await reportPeriod(createReportRequest(ports, user), period);
      await charts.draw({ kind: "report", report }, OPTIONS);
    };
    const theirs = (rows: number) => tutorialWay(database, userWith(rows));
    for (const rows of SIZES) await fill(database.connection, userWith(rows), rows);
    const results: Result[] = [];
    const alone = new Map<number, number>();
    for (const rows of SIZES) {
      const [our, their] = [await timed(() => ours(rows)), await timed(() => theirs(rows))];
      alone.set(rows, our);
      results.push({
        what: `/report of a person with ${rows.toLocaleString("en")} rows`,
        measured: `${our.toFixed(0)} ms; the tutorial's way ${their.toFixed(0)} ms: ${(their / our).toFixed(1)} times`,
        target: rows === 100_000 ? "10 times" : "–",
      });
    }
    results.push(await besideOlderRows(database, ours, alone.get(OLDER_ROWS) ?? Number.NaN));
    for (let other = 0; other < OTHER_PEOPLE; other += 1)
      await fill(database.connection, `other-${other}`, ROWS_OF_ANOTHER);
    for (const rows of SIZES) {
      const our = await timed(() => ours(rows));
      results.push({
        what: `the same with ${OTHER_PEOPLE.toLocaleString("en")} people beside them, ${rows.toLocaleString("en")} rows`,
        measured: `${our.toFixed(0)} ms: ${(our / (alone.get(rows) ?? our)).toFixed(2)} times`,
        target: "1 time",
      });
    }
    return results;
  } finally {
    await charts.close();
    await database.close();
  }
}

/** The same report of rows as they were stored before their facts and their merchant were kept. */
async function besideOlderRows(
  { connection }: TestDatabase,
  ours: (rows: number, userId: string) => Promise<void>,
  now: number,
): Promise<Result> {
  await fill(connection, "older", OLDER_ROWS, withoutUnderstanding);
  const older = await timed(() => ours(OLDER_ROWS, "older"));
  return {
    what: `/report of ${OLDER_ROWS.toLocaleString("en")} rows with facts, beside rows without`,
    measured: `${now.toFixed(0)} ms and ${older.toFixed(0)} ms: ${(now / older).toFixed(2)} times`,
    target: "1.2 times",
  };
}

function withoutUnderstanding(row: Omit<Transaction, "id">): object {
  const {
    facts: _facts,
    bankCategoryId: _bankCategoryId,
    categorySource: _categorySource,
    ownKey: _ownKey,
    merchantKey: _merchantKey,
    merchantName: _merchantName,
    merchantKind: _merchantKind,
    ...older
  } = row;
  return older;
}

function userWith(rows: number): string {
  return `user-${rows}`;
}

/** The median of a few runs after one that warms up, in milliseconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

async function tutorialWay({ connection }: TestDatabase, userId: string): Promise<void> {
  const model = connection.models["Transaction"];
  const rows = (await model?.find({ userId }).lean()) as unknown as Transaction[];
  const groups = new Map<string, FlowTotal>();
  for (const { day, currency, flow, direction, topCategoryId, minor } of rows) {
    if (day < period.first || day > period.last) continue;
    const key = `${currency} ${flow} ${direction} ${topCategoryId}`;
    const known = groups.get(key) ?? {
      accountId: "account-1",
      currency,
      flow,
      direction,
      topCategoryId,
      isFixed: false,
      minor: 0,
      count: 0,
    };
    groups.set(key, { ...known, minor: known.minor + minor, count: known.count + 1 });
  }
  const report = buildReport(makeFacts({ period, totals: [...groups.values()] }));
  await draw({ drawing: { kind: "report", report }, options: OPTIONS });
}

/** Rows over the twelve months before today, in every category. */
async function fill(
  connection: Connection,
  userId: string,
  count: number,
  shapeOf: (row: Omit<Transaction, "id">) => object = (row) => row,
): Promise<void> {
  const days = Array.from({ length: 365 }, (_, ago) => addDays(calendar.today, -ago));
  const rows = Array.from({ length: count }, (_, index) => {
    const { id, ...rest } = makeTransaction({
      id: `${userId} ${index}`,
      userId,
      itemId: userId,
      accountId: userId,
      day: days[index % days.length] ?? calendar.today,
      topCategoryId: `${String((index % 15) + 7).padStart(2, "0")}000000`,
      minor: 100 + (index % 9973),
      merchantKey: `n:SHOP ${index % 997}`,
      facts: FACTS,
    });
    return { _id: id, ...shapeOf(rest), ...LIVE, seenAt: NOW };
  });
  const collection = connection.collection<{ _id: string }>("transactions");
  for (let start = 0; start < rows.length; start += 5000)
    await collection.insertMany(rows.slice(start, start + 5000));
}
