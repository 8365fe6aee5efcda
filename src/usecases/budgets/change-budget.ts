import type { Budget } from "../../domain/budgets/budget.ts";
import type { BudgetWish } from "../../domain/budgets/read-budget.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

export type BudgetChange = Exclude<BudgetWish, { readonly kind: "open" }>;

export type BudgetChanged =
  | { readonly kind: "set"; readonly budget: Budget }
  /** With what it was. */
  | { readonly kind: "removed"; readonly budget: Budget }
  /** There was none to remove. */
  | { readonly kind: "none" };

/** Sets or removes one of the user's budgets. */
export async function changeBudget(
  { budgets }: Pick<Ports, "budgets">,
  { id: userId }: Pick<User, "id">,
  categoryId: string | null,
  change: BudgetChange,
): Promise<BudgetChanged> {
  if (change.kind === "set") {
    const { currency, limitMinor } = change;
    const budget = { userId, categoryId, currency, limitMinor };
    await budgets.put(budget);
    return { kind: "set", budget };
  }
  const known = (await budgets.ofUser(userId)).find((one) => one.categoryId === categoryId);
  if (!known) return { kind: "none" };
  await budgets.remove(known);
  return { kind: "removed", budget: known };
}
