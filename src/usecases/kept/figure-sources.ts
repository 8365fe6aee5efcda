import type { Day } from "../../domain/day.ts";
import type { AccountMonth } from "../../domain/kept/account-month.ts";
import type { Days } from "../ports/taught-transactions.ts";
import type { Transactions } from "../ports/transactions.ts";

/** What was let go of a user, read when it is asked for. */
export interface LetGo {
  readonly months: () => Promise<readonly AccountMonth[]>;
  readonly days: () => Promise<ReadonlyMap<string, Days>>;
}

/** Where figures of a user are read from of whom not all movements are kept. */
export interface Sources {
  readonly transactions: Transactions;
  /** The first kept day. */
  readonly from: Day;
  readonly letGo: LetGo;
}

/** A span from the first kept day on. */
export function keptOf<Which extends Days>(span: Which, from: Day): Which {
  return { ...span, first: span.first < from ? from : span.first };
}
