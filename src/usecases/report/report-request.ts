import type { Account } from "../../domain/account.ts";
import { hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { Budget } from "../../domain/budgets/budget.ts";
import { coverageOf, type AccountCoverage } from "../../domain/coverage.ts";
import type { Day } from "../../domain/day.ts";
import type { Calendar } from "../../domain/period.ts";
import type { User } from "../../domain/user.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import { figuresOf, type Figures } from "../kept/figures.ts";
import { calendarAt } from "../users/calendar-of.ts";
import { accountOverviews, type AccountOverview } from "../banks/list-accounts.ts";
import { firstKeptDay } from "../sync/keep-first-days.ts";
import { once } from "../once.ts";
import type { Ports } from "../ports.ts";
import type { TeachingPorts } from "../teaching/load-teaching.ts";
import { recurringOf } from "../recurring/recurring-of.ts";

export type ReportPorts = Pick<
  Ports,
  | "transactions"
  | "monthSums"
  | keyof TeachingPorts
  | "notes"
  | "recurring"
  | "budgets"
  | "items"
  | "accounts"
  | "clock"
  | "workingDays"
>;

/** What a loader may read beside its request: the rest would be read a second time. */
export type LoaderPorts = Pick<Ports, "transactions" | "notes"> & TeachingPorts;

/**
 * One request for figures of a user: a command, a press or a summary. It has one instant, so that
 * midnight cannot fall between two of its steps, and reads each of these at most once.
 */
export interface ReportRequest {
  readonly user: User;
  readonly now: Date;
  /** The user's today and months at `now`. */
  readonly calendar: Calendar;
  /** What figures are read from, and nothing else is. */
  readonly figures: Figures;
  /** The user's first day with a transaction; null without any. */
  readonly dataSince: () => Promise<Day | null>;
  /** The user's items, attempts that never delivered among them. */
  readonly items: () => Promise<readonly BankItem[]>;
  /** The items that have delivered: see `banksOf`. */
  readonly banks: () => Promise<readonly BankItem[]>;
  readonly accounts: () => Promise<readonly Account[]>;
  /** Whether there is anything to report: a bank, or cash that was typed. */
  readonly hasFigures: () => Promise<boolean>;
  /** The banks with their accounts, and how far each account's transactions reach. */
  readonly overviews: () => Promise<readonly AccountOverview[]>;
  /** By account, the first day from which the stored transactions are complete. */
  readonly coverage: () => Promise<readonly AccountCoverage[]>;
  /** What recurs today, income too: see `recurringOf`. */
  readonly recurring: () => Promise<readonly RecurringSeries[]>;
  readonly budgets: () => Promise<readonly Budget[]>;
}

/** Starts a request: reads the clock, and nothing else yet. */
export function createReportRequest(ports: ReportPorts, user: User): ReportRequest {
  const now = ports.clock.now();
  const items = once(() => ports.items.ofUser(user.id));
  const banks = async () => (await items()).filter(hasDelivered);
  const figures = figuresOf(ports, user);
  const accounts = once(() => ports.accounts.ofUser(user.id));
  const calendar = calendarAt(now, ports.workingDays, user);
  return {
    user,
    now,
    calendar,
    figures,
    dataSince: once(async () => figures.firstDay(user.id, firstKeptDay(await accounts()))),
    items,
    banks,
    accounts,
    hasFigures: async () =>
      (await banks()).length > 0 || (await accounts()).some(({ type }) => type === "CASH"),
    overviews: once(() => accountOverviews(figures, user, now, { banks, accounts })),
    coverage: once(async () => {
      const [known, all] = await Promise.all([items(), accounts()]);
      const firstDays = await figures.firstDays(all);
      return coverageOf({ accounts: all, items: known, firstDays });
    }),
    recurring: once(() => recurringOf(ports, user.id, calendar.today)),
    budgets: once(() => ports.budgets.ofUser(user.id)),
  };
}
