import type { Transaction } from "../../domain/transaction.ts";
import type { Ports } from "../ports.ts";
import { dateInstalmentsByBill } from "../../domain/date-instalments.ts";

export interface DatedInstalments {
  /** The new rows, each on its day. */
  readonly rows: Transaction[];
  /** Stored instalments of the same purchases whose day changes. */
  readonly moved: readonly Pick<Transaction, "id" | "day">[];
}

/**
 * Moves instalments that are all dated on the purchase day into the months of their bills. Only the
 * instalments of a purchase together show this, and they may arrive one by one, so stored ones count too.
 */
export async function dateInstalments(
  { transactions }: Pick<Ports, "transactions">,
  accountId: string,
  rows: readonly Transaction[],
): Promise<DatedInstalments> {
  const dates = rows
    .filter(({ billMonth }) => billMonth !== null)
    .map(({ date }) => date.getTime());
  if (dates.length === 0) return { rows: [...rows], moved: [] };
  const come = new Set(rows.map(({ id }) => id));
  const distinct = [...new Set(dates)].map((time) => new Date(time));
  const stored = (await transactions.instalmentsDated(accountId, distinct)).filter(
    ({ id }) => !come.has(id),
  );
  const dated = dateInstalmentsByBill([...rows, ...stored]);
  const moved = dated
    .slice(rows.length)
    .filter(({ day }, index) => day !== stored[index]?.day)
    .map(({ id, day }) => ({ id, day }));
  return { rows: dated.slice(0, rows.length), moved };
}
