import { billPayments } from "../../domain/bill-payment.ts";
import { listedPayments, type ListedPayment } from "../../domain/bills/listed-payments.ts";
import { isSaid } from "../../domain/categorize/category-source.ts";
import { decidedAlone, decisionOf } from "../../domain/company-refunds.ts";
import { flowOf, type PairedFlow } from "../../domain/flow.ts";
import type { Leg } from "../../domain/leg.ts";
import { ownTransfers } from "../../domain/own-transfer.ts";
import { returnedMoney } from "../../domain/returned-money.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Ports } from "../ports.ts";

/**
 * Finds pairs among a user's transactions: payments of card bills, own transfers and returned money.
 * What the user said of a transaction stays, and it is no side of a pair. All of them are considered
 * at once, because the two legs may arrive days apart, from two banks, in any order. Pairs have one
 * amount, so after a change of a few transactions only those of their amounts (minor units) need to be.
 * Returns the ids of transactions that changed.
 */
export async function decideTransfers(
  ports: Pick<Ports, "transactions" | "bills">,
  userId: string,
  only?: readonly number[],
): Promise<readonly string[]> {
  const all = listedPayments(await ports.bills.ofUser(userId));
  const listed = only ? all.filter(({ minor }) => only.includes(minor)) : all;
  const amounts = listed.map(({ minor }) => minor);
  const legs = await ports.transactions.transferLegs(userId, amounts, only);
  // With cash on a withdrawal is a move by itself, and no side of a pair.
  const undecided = legs.filter(
    ({ categorySource, flow }) => !isSaid(categorySource) && flow !== "withdrawal",
  );
  const refunds = await refundsAmong(ports, userId, undecided);
  const pairedAs = pairsAmong(
    undecided.map((leg) => refunds.get(leg.id) ?? leg),
    listed,
  );
  const changed = undecided.flatMap((leg) => {
    const paired = pairedAs.get(leg.id);
    const refund = refunds.get(leg.id);
    // A refund that is no side of a pair stays with `decideRefunds`.
    if (refund && !paired) return [];
    const flow = flowOf({ ...(refund ?? leg), pairedAs: paired });
    if (flow === leg.flow) return [];
    return [{ id: leg.id, fields: refund ? { ...decisionOf(refund), flow } : { flow } }];
  });
  if (changed.length > 0) await ports.transactions.decideUnsaid(changed);
  return changed.map(({ id }) => id);
}

/** Transactions that were found to be refunds of companies, as they are by themselves. */
async function refundsAmong(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  legs: readonly Leg[],
): Promise<Map<string, Transaction>> {
  const found = legs.filter(({ categorySource }) => categorySource === "purchase");
  const refunds = new Map<string, Transaction>();
  if (found.length === 0) return refunds;
  const ids = found.map(({ id }) => id);
  for await (const rows of transactions.concerned(userId, { ids }))
    for (const row of rows) refunds.set(row.id, decidedAlone(row));
  return refunds;
}

function pairsAmong(
  legs: readonly Leg[],
  listed: readonly ListedPayment[],
): Map<string, PairedFlow> {
  const bills = billPayments(legs, listed);
  const others = legs.filter(({ id }) => !bills.has(id));
  const own = ownTransfers(others);
  const returned = returnedMoney(others.filter(({ id }) => !own.has(id)));
  return new Map([
    ...[...bills].map((id) => [id, "bill-payment"] as const),
    ...[...own].map((id) => [id, "own-transfer"] as const),
    ...[...returned].map((id) => [id, "returned"] as const),
  ]);
}
