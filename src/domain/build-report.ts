import type { BudgetState } from "./budgets/budget.ts";
import { budgetStates } from "./budgets/budget-states.ts";
import { leftOutOf } from "./left-out.ts";
import { groupBy } from "./group-by.ts";
import type { Report } from "./report.ts";
import type { ReportFacts } from "./report-facts.ts";
import { sectionOf } from "./report-section.ts";

export function buildReport(given: ReportFacts): Report {
  const facts = withoutZeros(given);
  const byCurrency = groupBy(facts.totals, (total) => total.currency);
  const sections = [...byCurrency]
    .map(([currency, rows]) => sectionOf(currency, rows, facts))
    .filter(({ categories, received }) => categories.length > 0 || received > 0);
  return {
    period: facts.period,
    sections: sections.sort((a, b) => b.spent - a.spent || a.currency.localeCompare(b.currency)),
    comparedWith: facts.before?.days ?? null,
    nearest: sections.length === 0 ? facts.nearest : null,
    leftOut: leftOutOf(facts.totals, facts.future),
    reach: facts.reach,
    dataSince: facts.dataSince,
    budgets: budgetsOf(facts),
  };
}

/** Those of the current month; none for any other period. */
function budgetsOf({ budgets, totals, period, toCome }: ReportFacts): BudgetState[] {
  if (!toCome) return [];
  return budgetStates(budgets, totals, { first: period.first, last: toCome.monthEnd });
}

/** Removes sums of zero: banks also report transactions without an amount. */
function withoutZeros(facts: ReportFacts): ReportFacts {
  const { before } = facts;
  const nonZero = <Row extends { readonly minor: number }>(rows: readonly Row[]) =>
    rows.filter(({ minor }) => minor !== 0);
  return {
    ...facts,
    totals: nonZero(facts.totals),
    before: before && { ...before, totals: nonZero(before.totals) },
    future: nonZero(facts.future),
    biggest: nonZero(facts.biggest),
  };
}
