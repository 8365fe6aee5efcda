import type { Transaction } from "../../src/domain/transaction.ts";
import { namedPeriod } from "../../src/domain/period.ts";
import { createReportRequest } from "../../src/usecases/report/report-request.ts";
import { reportPeriod } from "../../src/usecases/report/report-period.ts";
import { setRule } from "../../src/usecases/teaching/set-rule.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeUser } from "../support/make.ts";
import { openDatabase } from "../support/mongo-database.ts";
import { rowsOf } from "./recurring.ts";
import { median, type Result } from "./result.ts";

const ROWS = 100_000;
const CATEGORIES = ["10000000", "11000000", "12000000"];
const MERCHANT = { merchantKey: "n:SHOP", ownKey: "n:SHOP", merchantName: "Shop" };

/** How long a rule takes until the next report shows it, of one row in a hundred and of all. */
export async function rules(): Promise<Result[]> {
  return [await ruleOver(100), await ruleOver(1)];
}

/** A rule about every `step`th of the rows. */
async function ruleOver(step: number): Promise<Result> {
  const database = await openDatabase();
  try {
    const user = makeUser();
    const world = fakeWorld();
    const ports = { ...world, ...database.stores, jobs: world.jobs };
    await ports.users.add(user);
    await ports.transactions.upsertAll(
      rowsOf(ROWS).map((row, index): Transaction =>
        index % step === 0 ? { ...row, ...MERCHANT } : row,
      ),
      world.now,
    );
    const times: number[] = [];
    for (const categoryId of CATEGORIES) {
      world.now = new Date(world.now.getTime() + 60_000);
      const startedAt = performance.now();
      await setRule(ports, user, {
        transactionId: "row 0",
        choice: { kind: "category", categoryId },
      });
      const known = (await ports.users.byId(user.id)) ?? user;
      const request = createReportRequest(ports, known);
      const period = namedPeriod("year", request.calendar);
      const { sections } = await reportPeriod(request, period);
      times.push(performance.now() - startedAt);
      if (!sections[0]?.categories.some((line) => line.categoryId === categoryId))
        throw new Error(`The report does not show ${categoryId}`);
    }
    const count = (ROWS / step).toLocaleString("en");
    return {
      what: `a rule over ${count} of ${ROWS.toLocaleString("en")} rows, until the report shows it`,
      measured: `${median(times).toFixed(0)} ms`,
      target: "2,000 ms",
    };
  } finally {
    await database.close();
  }
}
