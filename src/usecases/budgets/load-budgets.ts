import type { BankItem } from "../../domain/bank-item.ts";
import { budgetCategories, type BudgetState } from "../../domain/budgets/budget.ts";
import { budgetStates } from "../../domain/budgets/budget-states.ts";
import { mainCurrency } from "../../domain/budgets/main-currency.ts";
import { usualMonth, usualOfBudget } from "../../domain/budgets/usual-month.ts";
import type { Day } from "../../domain/day.ts";
import type { Currency } from "../../domain/money.ts";
import { namedPeriod } from "../../domain/period.ts";
import type { User } from "../../domain/user.ts";
import { latestConnectionAttemptOf } from "../banks/banks-of.ts";
import { createReportRequest, type ReportPorts } from "../report/report-request.ts";
import { reportSums } from "../report/report-sums.ts";

/** What a budget may be for, in the user's main currency. Amounts are minor units. */
export interface BudgetSubject {
  /** Null for all that the user decides. */
  readonly categoryId: string | null;
  /** What a month usually costs; 0 where nothing is usual. */
  readonly usualMinor: number;
  /** What the running month has cost so far, less refunds. */
  readonly spentMinor: number;
}

/** A user's budgets in the running month, and what others could be for. */
export interface BudgetsPage {
  readonly kind: "budgets";
  readonly today: Day;
  readonly states: readonly BudgetState[];
  readonly currency: Currency;
  /** All that the user decides first, then the largest usual. */
  readonly subjects: readonly BudgetSubject[];
}

export type BudgetsAnswer =
  BudgetsPage | { readonly kind: "no-bank"; readonly attempt: BankItem | null };

export async function loadBudgets(ports: ReportPorts, user: User): Promise<BudgetsAnswer> {
  const request = createReportRequest(ports, user);
  if (!(await request.hasFigures()))
    return { kind: "no-bank", attempt: latestConnectionAttemptOf(await request.items()) };
  const { calendar } = request;
  const [budgets, { totals, usual }, dataSince, coverage] = await Promise.all([
    request.budgets(),
    reportSums(request, namedPeriod("month", calendar)),
    request.dataSince(),
    request.coverage(),
  ]);
  const { first, last } = calendar.months.of(calendar.today);
  const currency = mainCurrency(totals, usual);
  const found = usualMonth(currency, totals, usual, { dataSince, coverage });
  const possible = [null, ...budgetCategories()].map((categoryId) => ({
    userId: user.id,
    categoryId,
    currency,
    limitMinor: 0,
  }));
  const subjects = budgetStates(possible, totals, { first, last })
    .map(({ categoryId, spentMinor }) => ({
      categoryId,
      usualMinor: usualOfBudget(found, categoryId),
      spentMinor,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.usualMinor - a.usualMinor);
  const states = budgetStates(budgets, totals, { first, last });
  return { kind: "budgets", today: calendar.today, states, currency, subjects };
}

function rank({ categoryId }: BudgetSubject): number {
  return categoryId === null ? 0 : 1;
}
