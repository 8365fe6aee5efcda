import type {
  TaughtChoice,
  TaughtMerchant,
  TaughtNote,
  TaughtRecurrence,
  TaughtRule,
} from "../domain/understanding/taught.ts";
import type { Accounts } from "./ports/accounts.ts";
import type { Alerts } from "./ports/alerts.ts";
import type { BankEvents } from "./ports/bank-events.ts";
import type { Bills } from "./ports/bills.ts";
import type { Positions } from "./ports/positions.ts";
import type { CashEntries } from "./ports/cash-entries.ts";
import type { Budgets } from "./ports/budgets.ts";
import type { Bank } from "./ports/bank.ts";
import type { BudgetStates } from "./ports/budget-states.ts";
import type { Chat } from "./ports/chat.ts";
import type { Clock } from "./ports/clock.ts";
import type { DeletionTraces } from "./ports/deletion-traces.ts";
import type { Deliveries } from "./ports/deliveries.ts";
import type { Cooldowns } from "./ports/cooldowns.ts";
import type { DeletionConfirmations } from "./ports/deletion-confirmations.ts";
import type { Items } from "./ports/items.ts";
import type { Jobs } from "./ports/jobs.ts";
import type { Links } from "./ports/links.ts";
import type { Log } from "./ports/log.ts";
import type { Notices } from "./ports/notices.ts";
import type { ZoneFinder } from "./ports/zone-finder.ts";
import type { Policy } from "./ports/policy.ts";
import type { Recurring } from "./ports/recurring.ts";
import type { MonthSums } from "./ports/month-sums.ts";
import type { Random } from "./ports/random.ts";
import type { Refreshes } from "./ports/refreshes.ts";
import type { TaughtStore } from "./ports/taught-store.ts";
import type { Transactions } from "./ports/transactions.ts";
import type { Users } from "./ports/users.ts";
import type { WorkingDays } from "./ports/working-days.ts";

/** Everything that is stored for use cases. */
export interface Stores {
  readonly users: Users;
  readonly links: Links;
  readonly items: Items;
  readonly accounts: Accounts;
  readonly transactions: Transactions;
  readonly monthSums: MonthSums;
  readonly bills: Bills;
  readonly positions: Positions;
  readonly events: BankEvents;
  readonly deliveries: Deliveries;
  readonly alerts: Alerts;
  readonly notices: Notices;
  readonly refreshes: Refreshes;
  readonly choices: TaughtStore<TaughtChoice>;
  readonly notes: TaughtStore<TaughtNote>;
  readonly rules: TaughtStore<TaughtRule>;
  readonly merchants: TaughtStore<TaughtMerchant>;
  readonly recurrences: TaughtStore<TaughtRecurrence>;
  readonly recurring: Recurring;
  readonly budgets: Budgets;
  readonly cashEntries: CashEntries;
  readonly deletionTraces: DeletionTraces;
  readonly deletionConfirmations: DeletionConfirmations;
  readonly cooldowns: Cooldowns;
}

/** Everything outside that use cases call. Each takes only the ports it needs. */
export interface Ports extends Stores {
  readonly clock: Clock;
  readonly policy: Policy;
  readonly log: Log;
  readonly random: Random;
  readonly workingDays: WorkingDays;
  readonly zoneFinder: ZoneFinder;
  readonly bank: Bank;
  readonly jobs: Jobs;
  readonly chat: Chat;
  readonly budgetStates: BudgetStates;
}
