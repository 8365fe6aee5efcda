import type { Account } from "../../domain/account.ts";
import { accountMoney, type AccountMoney } from "../../domain/balances/account-money.ts";
import { missingFrom, type MissingPart } from "../../domain/balances/missing-parts.ts";
import { totalsOf, type CurrencyTotal, type MoneyPart } from "../../domain/balances/totals.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import { owedOfClosed, owedOfOpen } from "../../domain/bills/owed.ts";
import type { Currency } from "../../domain/money.ts";
import { currentPositions, type Position } from "../../domain/position.ts";
import type { User } from "../../domain/user.ts";
import { currentBanks } from "../banks/banks-of.ts";
import { loadBills, type BillsPorts, type CardDebt } from "../bills/load-bills.ts";
import type { Ports } from "../ports.ts";

export type BalancesPorts = BillsPorts & Pick<Ports, "positions">;

export interface AccountBalance {
  readonly account: Account;
  /** Null where the bank gives no balance. */
  readonly money: AccountMoney | null;
}

/** Cards that share a limit, and so one debt. */
export interface CardBalance {
  readonly accounts: readonly [Account, ...Account[]];
  readonly currency: Currency;
  /** Minor units; null where neither the used limit nor the bills are known. */
  readonly minor: number | null;
  /** `limit`: the used limit, with instalments to come at most banks. `bills`: what is not paid of the bills. */
  readonly source: "limit" | "bills";
}

export interface BankBalances {
  readonly bank: NamedBank;
  readonly accounts: readonly AccountBalance[];
  readonly cards: readonly CardBalance[];
  readonly positions: readonly Position[];
}

/** A part without an amount, and whose it is. */
export type MissingOfBank = MissingPart & { readonly bank: NamedBank };

export type BalancesAnswer =
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null }
  | {
      readonly kind: "balances";
      readonly banks: readonly BankBalances[];
      readonly totals: readonly CurrencyTotal[];
      readonly missing: readonly MissingOfBank[];
      readonly now: Date;
    };

/** What a user has and owes at each bank, every part once. */
export async function loadBalances(ports: BalancesPorts, user: User): Promise<BalancesAnswer> {
  const now = ports.clock.now();
  const bills = await loadBills(ports, user);
  if (bills.kind === "no-bank") return bills;
  const [all, accounts, stored] = await Promise.all([
    currentBanks(ports, user),
    ports.accounts.ofUser(user.id),
    ports.positions.ofUser(user.id),
  ]);
  const kept = all.filter(({ deletionRequestedAt }) => deletionRequestedAt === null);
  const positions = currentPositions({ positions: stored, items: kept, accounts });
  const debts = bills.kind === "cards" ? bills.debts : [];
  const banks = kept.map((bank) => bankBalances(bank, { accounts, positions, debts }));
  const missing = banks.flatMap((one) =>
    missingFrom(one.bank, one).map((part) => ({ ...part, bank: one.bank })),
  );
  const isComplete = (currency: Currency) =>
    missing.every((part) => part.currency !== null && part.currency !== currency);
  return {
    kind: "balances",
    banks,
    totals: totalsOf(banks.flatMap(partsOf), isComplete),
    missing,
    now,
  };
}

interface Stored {
  readonly accounts: readonly Account[];
  readonly positions: readonly Position[];
  readonly debts: readonly CardDebt[];
}

function bankBalances(bank: NamedBank, { accounts, positions, debts }: Stored): BankBalances {
  const own = positions.filter(({ itemId }) => itemId === bank.id);
  const investedIn = (currency: Currency) =>
    own
      .filter((one) => one.product === "investments" && one.currency === currency)
      .reduce((sum, { minor }) => sum + (minor ?? 0), 0);
  return {
    bank,
    accounts: accounts
      .filter(({ itemId, type, supersededBy, closedAt }) => {
        return itemId === bank.id && type === "BANK" && supersededBy === null && closedAt === null;
      })
      .map((account) => ({
        account,
        money: accountMoney(account, investedIn(account.currency)),
      })),
    cards: debts.filter((debt) => debt.accounts[0].itemId === bank.id).map(cardBalance),
    positions: own,
  };
}

/** The used limit is the whole debt; a bank that gives none may tell it by its bills. */
function cardBalance({ accounts, cards, used }: CardDebt): CardBalance {
  const [{ currency }] = accounts;
  if (used !== null) return { accounts, currency, minor: used, source: "limit" };
  const owed = cards.map(({ bills }) => {
    const closed = owedOfClosed(bills.closed, currency);
    if (closed === null || bills.open.kind === "unknown") return null;
    return Math.max(0, closed + owedOfOpen(bills.open, currency));
  });
  const minor = owed.reduce<number | null>(
    (sum, one) => (sum === null || one === null ? null : sum + one),
    0,
  );
  return { accounts, currency, minor, source: "bills" };
}

function partsOf({ accounts, cards, positions }: BankBalances): MoneyPart[] {
  return [
    ...accounts.map(({ account: { currency }, money }): MoneyPart => ({
      group: "accounts",
      currency,
      minor: money?.minor ?? null,
    })),
    ...cards.map(({ currency, minor }): MoneyPart => ({ group: "cards", currency, minor })),
    ...positions.map(({ product: group, currency, minor }) => ({ group, currency, minor })),
  ];
}
