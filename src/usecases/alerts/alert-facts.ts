import type { DatedBalance } from "../../domain/alerts/low-balance.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import type { BudgetState } from "../../domain/budgets/budget.ts";
import { dayIn } from "../../domain/day.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import type { User } from "../../domain/user.ts";
import { namedBanks } from "../banks/banks-of.ts";
import { loadBills, type BillsAnswer, type BillsPorts } from "../bills/load-bills.ts";
import { once } from "../once.ts";
import type { Ports } from "../ports.ts";
import { recurringOf } from "../recurring/recurring-of.ts";
import { balancesOf } from "./low-balances.ts";
import { priceReader, type PricePorts, type PriceReader } from "./price-rises.ts";

export type FactsPorts = BillsPorts & PricePorts & Pick<Ports, "recurring" | "budgetStates">;

/** A balance and its bank. */
export interface BankBalance extends DatedBalance {
  readonly bank: NamedBank;
}

/** What the lines of one message are made of: each is read once, and only where a line needs it. */
export interface AlertFacts {
  readonly bills: () => Promise<BillsAnswer>;
  readonly budgets: () => Promise<readonly BudgetState[]>;
  readonly series: () => Promise<readonly RecurringSeries[]>;
  readonly priceRise: PriceReader;
  readonly balances: () => Promise<readonly BankBalance[]>;
}

export function alertFacts(ports: FactsPorts, user: User, now: Date): AlertFacts {
  return {
    bills: once(() => loadBills(ports, user)),
    budgets: once(() => ports.budgetStates.ofUser(user)),
    series: once(() => recurringOf(ports, user.id, dayIn(now, user.timeZone))),
    priceRise: priceReader(ports, user.id),
    balances: once(async () => {
      const banks = await namedBanks(ports, user);
      const balances = banks.map(async (bank) =>
        (await balancesOf(ports, bank)).map((balance) => ({ ...balance, bank })),
      );
      return (await Promise.all(balances)).flat();
    }),
  };
}
