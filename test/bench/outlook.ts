import { addDays, daysBetween, type Day } from "../../src/domain/day.ts";
import type { Period } from "../../src/domain/period.ts";
import { isInstalment } from "../../src/domain/recurrence/is-instalment.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { recomputeRecurring } from "../../src/usecases/recurring/recompute-recurring.ts";
import { reportPeriod } from "../../src/usecases/report/report-period.ts";
import { createReportRequest } from "../../src/usecases/report/report-request.ts";
import { LIVIA } from "../ledger/livia.ts";
import { ROSA } from "../ledger/rosa.ts";
import { syncLedger } from "../ledger/sync-ledger.ts";
import { syncStandIn } from "../ledger/sync-stand-in.ts";
import { TADEU } from "../ledger/tadeu.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { makeUser } from "../support/make.ts";
import { median, type Result } from "./result.ts";

const USERS = ["user-ok", "ana", "bia", "caio", "davi", "eva"];
const MAIN_BANK = 601;
const MONTHS = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
/** Of the ledgers of three months, the only complete ones with a month before. */
const LEDGER_MONTHS = ["2026-10"];
const DAYS = [8, 15];
const { months } = makeCalendar();

/** How far the forecast of a month is from what is spent in it, beside a straight line. */
export async function outlook(): Promise<Result[]> {
  const years: (readonly Transaction[])[] = [];
  for (const user of USERS)
    years.push(storedOf(await syncStandIn({ connectorId: MAIN_BANK, user, hasCategories: true })));
  const ledgers: (readonly Transaction[])[] = [];
  for (const ledger of [LIVIA, ROSA, TADEU]) ledgers.push(storedOf(await syncLedger(ledger)));
  const results: Result[] = [];
  for (const day of DAYS) {
    results.push(await errorsOf(`the stand-in's bank years, day ${day}`, years, MONTHS, day));
    results.push(await errorsOf(`the ledgers, day ${day}`, ledgers, LEDGER_MONTHS, day));
  }
  return results;
}

function storedOf(rows: readonly { readonly stored: Transaction }[]): Transaction[] {
  return rows
    .map(({ stored }) => stored)
    .filter(({ reportingAccountId }) => reportingAccountId === null);
}

async function errorsOf(
  what: string,
  users: readonly (readonly Transaction[])[],
  names: readonly string[],
  day: number,
): Promise<Result> {
  const [forecast, line]: [number[], number[]] = [[], []];
  for (const rows of users)
    for (const name of names) {
      const { first, last } = months.named(name);
      const today = addDays(first, day - 1);
      const truth = await sectionAt(rows, { name: "last-month", first, last }, last);
      const now = await sectionAt(rows, { name: "month", first, last: today }, today);
      if (!now?.outlook || !truth) continue;
      const middle = (now.outlook.low + now.outlook.high) / 2;
      const straight = (now.spent * (daysBetween(first, last) + 1)) / day;
      forecast.push(Math.abs(middle - truth.spent) / truth.spent);
      line.push(Math.abs(straight - truth.spent) / truth.spent);
    }
  return {
    what: `median error of the month's forecast: ${what}`,
    measured: `${percent(forecast)}; a straight line ${percent(line)}; of ${forecast.length}`,
    target: "less than the line",
  };
}

/** The report of a period as it was on a day, with what was known by then. */
async function sectionAt(rows: readonly Transaction[], period: Period, today: Day) {
  const world = fakeWorld();
  world.now = new Date(`${today}T15:00:00.000Z`);
  const user = makeUser({ id: rows[0]?.userId ?? "" });
  await world.users.add(user);
  const known = rows
    .filter((row) => row.day <= today || isKnownBefore(row, today))
    .map((row) => ({ ...row, isFixed: isInstalment(row) }));
  await world.transactions.upsertAll(known, world.now);
  await recomputeRecurring(world, user, "all");
  const { sections } = await reportPeriod(createReportRequest(world, user), period);
  return sections.find(({ currency }) => currency === "BRL") ?? null;
}

/** Instalments are dated ahead once the purchase is known. */
function isKnownBefore({ instalment, date }: Transaction, today: Day): boolean {
  return instalment !== null && date.toISOString().slice(0, 10) <= today;
}

function percent(errors: readonly number[]): string {
  return `${(median(errors) * 100).toFixed(1)} %`;
}
