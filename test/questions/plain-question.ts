import type { AmountBounds, Question } from "../../src/domain/questions/question.ts";
import { CATEGORY_IDS, INSTITUTIONS, MERCHANTS } from "./invented-bank.ts";
import type { AmountBounds as WantedBounds, Scope, WantedQuestion } from "./wanted.ts";

/** A question as a list of what matters, for comparison: the order of a list is free unless it is asked for. */
export function plainQuestion({ measure, direction, scope, amount, period }: Question): unknown {
  const per = measure.kind === "average" ? measure.per : null;
  const isList = measure.kind === "list";
  const order = isList && measure.order === "largest" ? "largest" : null;
  const limit = "limit" in measure ? measure.limit : null;
  const by = measure.kind === "ranking" && measure.by === "category" ? measure.by : null;
  return {
    measure: measure.kind,
    per,
    by,
    order,
    limit,
    direction,
    scope: [scope.categoryId, scope.merchant, scope.account, scope.method, scope.text].map(
      (one) => one ?? null,
    ),
    amount: amount && [amount.from, amount.to],
    period: [period.first, period.last],
  };
}

export function wantedQuestion(want: WantedQuestion): unknown {
  const { measure, per = null, order = null, limit = null, direction, scope, period } = want;
  const { by = null } = want;
  const amount = want.amount ? boundsOf(want.amount) : null;
  return {
    measure,
    per,
    by,
    order,
    limit,
    direction,
    scope: scopeOf(scope),
    amount: amount && [amount.from, amount.to],
    period: [period.from, period.to],
  };
}

function scopeOf({ category, merchant, account, method, text }: Scope): (string | null)[] {
  return [
    category === undefined ? null : CATEGORY_IDS[category],
    merchant === undefined ? null : MERCHANTS[merchant].name,
    account === undefined ? null : INSTITUTIONS[account].name,
    method ?? null,
    text ?? null,
  ];
}

function boundsOf({ moreThan, lessThan, atLeast, atMost, exactly }: WantedBounds): AmountBounds {
  return {
    from: exactly ?? atLeast ?? (moreThan === undefined ? null : moreThan + 1),
    to: exactly ?? atMost ?? (lessThan === undefined ? null : lessThan - 1),
  };
}
