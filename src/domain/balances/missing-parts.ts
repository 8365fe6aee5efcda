import type { Account } from "../account.ts";
import type { BankItem } from "../bank-item.ts";
import type { Currency } from "../money.ts";
import { missingAccountKinds, type MissingAccountKind } from "../not-updated.ts";
import { POSITION_PRODUCTS, type PositionProduct } from "../position-product.ts";
import type { Position } from "../position.ts";
import type { AccountMoney } from "./account-money.ts";

/** A part of a user's money at a bank that has no amount. `currency` is null where it may be in any. */
export type MissingPart =
  | { readonly kind: "account"; readonly currency: Currency; readonly account: Account }
  | { readonly kind: "position"; readonly currency: Currency; readonly position: Position }
  /** Accounts or cards that the bank has and did not deliver. */
  | { readonly kind: "not-delivered"; readonly currency: null; readonly what: MissingAccountKind }
  /** The bank did not answer when it was asked. */
  | { readonly kind: "not-answered"; readonly currency: null; readonly what: PositionProduct }
  /** Accounts, investments or loans with invalid data. */
  | { readonly kind: "unreadable"; readonly currency: null; readonly count: number };

export interface FoundParts {
  readonly accounts: readonly { readonly account: Account; readonly money: AccountMoney | null }[];
  readonly cards: readonly {
    readonly accounts: readonly [Account, ...Account[]];
    readonly minor: number | null;
  }[];
  readonly positions: readonly Position[];
}

/** What of a bank has no amount. */
export function missingFrom(
  item: Pick<BankItem, "lagging" | "unreadableAccounts" | "productAnswers">,
  { accounts, cards, positions }: FoundParts,
): MissingPart[] {
  const known = [
    ...accounts.map(({ account }) => account),
    ...cards.flatMap((card) => card.accounts),
  ];
  const { investments, loans } = item.productAnswers;
  const count = item.unreadableAccounts + (investments?.unreadable ?? 0) + (loans?.unreadable ?? 0);
  return [
    ...accounts.flatMap(({ account, money }) => (money === null ? [ofAccount(account)] : [])),
    ...cards.flatMap((card) => (card.minor === null ? [ofAccount(card.accounts[0])] : [])),
    ...positions.flatMap((position): MissingPart[] =>
      position.minor === null ? [{ kind: "position", currency: position.currency, position }] : [],
    ),
    ...missingAccountKinds(item, known).map((what): MissingPart => ({
      kind: "not-delivered",
      currency: null,
      what,
    })),
    ...POSITION_PRODUCTS.flatMap((what): MissingPart[] =>
      item.productAnswers[what] === null ? [{ kind: "not-answered", currency: null, what }] : [],
    ),
    ...(count === 0 ? [] : [{ kind: "unreadable", currency: null, count } as const]),
  ];
}

function ofAccount(account: Account): MissingPart {
  return { kind: "account", currency: account.currency, account };
}
