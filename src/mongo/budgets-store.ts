import type { Connection } from "mongoose";
import { budgetKey, type Budget } from "../domain/budgets/budget.ts";
import type { Budgets } from "../usecases/ports/budgets.ts";
import { number, strictSchema, text } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";

/** Its id is made of the user and the category, so that a user has one of each. */
type BudgetRow = Budget & { readonly _id: string };

const schema = strictSchema({
  _id: text,
  userId: text,
  categoryId: String,
  currency: text,
  limitMinor: number,
}).index({ userId: 1 });

export function createBudgetsStore(connection: Connection): Budgets {
  const budgets = connection.model<BudgetRow>("Budget", schema, "budgets");
  return {
    ofUser: async (userId) => {
      const rows = await budgets.find({ userId }).lean<BudgetRow[]>();
      return rows.map(({ _id, ...budget }) => budget);
    },
    put: (budget) => upsertById(budgets, [{ _id: idOf(budget), ...budget }]),
    remove: async (budget) => void (await budgets.deleteOne({ _id: idOf(budget) })),
    removeOfUser: async (userId) => void (await budgets.deleteMany({ userId })),
  };
}

function idOf(budget: Pick<Budget, "userId" | "categoryId">): string {
  return `${budget.userId} ${budgetKey(budget)}`;
}
