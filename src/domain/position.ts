import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";
import { groupBy } from "./group-by.ts";
import type { Currency } from "./money.ts";
import type { PositionProduct } from "./position-product.ts";

/** What a user has or owes at a bank beside accounts and cards: an investment or a loan. */
export interface Position {
  readonly id: string;
  readonly itemId: string;
  readonly userId: string;
  readonly product: PositionProduct;
  /** Empty where the bank gives none. */
  readonly name: string;
  /**
   * Minor units, 0 or more: the net value of an investment, the debt that is left of a loan. Null where
   * the bank gives no valid amount.
   */
  readonly minor: number | null;
  readonly currency: Currency;
  /** A hash of what tells it from others at its bank, the same under another connection. */
  readonly identity: string;
  /** Whether it was withdrawn or paid off altogether. */
  readonly isOver: boolean;
  /** Of when it is, by the bank; null where that is unknown. */
  readonly dataAt: Date | null;
  /** When the bank last listed it. */
  readonly seenAt: Date;
}

export interface PositionFacts {
  readonly positions: readonly Position[];
  /** The connections that count. */
  readonly items: readonly Pick<BankItem, "id" | "connectorId">[];
  /** All accounts of the user, older copies included. */
  readonly accounts: readonly Pick<Account, "id" | "itemId" | "supersededBy">[];
}

/**
 * The positions that count, in order of id. One that its bank lists no longer, though it lists others,
 * is over. A bank that is connected twice reports each under other ids: those of a connection whose
 * accounts another one supersedes do not count, and of equal ones under two connections to a bank those
 * count that were listed last.
 */
export function currentPositions({ positions, items, accounts }: PositionFacts): Position[] {
  const connectorOf = new Map(items.map(({ id, connectorId }) => [id, connectorId]));
  const known = positions.filter(({ itemId }) => connectorOf.has(itemId));
  const lists = groupBy(known, ({ itemId, product }) => `${itemId} ${product}`);
  const listed = [...lists.values()].flatMap(newestOf);
  const own = listed.filter((one) => !isSuperseded(one, listed, accounts));
  const equal = groupBy(
    own,
    ({ itemId, product, identity }) => `${connectorOf.get(itemId)} ${product} ${identity}`,
  );
  return [...equal.values()]
    .flatMap(ofOneItem)
    .filter(({ isOver }) => !isOver)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those of the last list. */
function newestOf(list: readonly Position[]): Position[] {
  const last = Math.max(...list.map(({ seenAt }) => seenAt.getTime()));
  return list.filter(({ seenAt }) => seenAt.getTime() === last);
}

function isSuperseded(
  { itemId, product }: Position,
  listed: readonly Position[],
  accounts: PositionFacts["accounts"],
): boolean {
  const successors = new Set(
    accounts.filter((one) => one.itemId === itemId).map(({ supersededBy }) => supersededBy),
  );
  const successorItems = new Set(
    accounts.filter(({ id }) => successors.has(id)).map((one) => one.itemId),
  );
  return listed.some(
    (one) => one.product === product && one.itemId !== itemId && successorItems.has(one.itemId),
  );
}

/** Two equal ones of one connection are two. */
function ofOneItem(equal: readonly Position[]): Position[] {
  const [best] = equal.toSorted(
    (a, b) => b.seenAt.getTime() - a.seenAt.getTime() || (a.itemId < b.itemId ? 1 : -1),
  );
  return equal.filter(({ itemId }) => itemId === best?.itemId);
}
