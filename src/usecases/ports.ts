import type { Account } from "../domain/account.ts";
import type { BankConnection, BankItem, ReportedState, SyncMarks } from "../domain/bank-item.ts";
import type { ConnectLink } from "../domain/connect-link.ts";
import type { Day } from "../domain/day.ts";
import type { Flow } from "../domain/flow.ts";
import type { TransferLeg } from "../domain/internal-transfer.ts";
import type { Language } from "../domain/language.ts";
import type { FlowTotal, Report } from "../domain/report.ts";
import type { BankTransaction, Transaction } from "../domain/transaction.ts";
import type { User } from "../domain/user.ts";
import type { Job } from "./job.ts";

export interface Clock {
  now(): Date;
}

export interface Random {
  /** 32 random bytes in base64url: a secret for a link. */
  token(): string;
  /** A random UUID. */
  id(): string;
}

/** Which of an account's movements to fetch. */
export type TransactionFilter =
  | { readonly kind: "all" }
  /** Those that Pluggy took in at or after an instant, whatever their date. */
  | { readonly kind: "created-from"; readonly instant: Date }
  | { readonly kind: "ids"; readonly ids: readonly string[] };

/** Pluggy. Every call may throw `BankError`. */
export interface Bank {
  /**
   * A token for the widget, good for 30 minutes. `clientUserId` marks the new item as the person's;
   * `itemId` asks for update mode.
   */
  createConnectToken(request: {
    clientUserId: string;
    itemId: string | null;
    redirectUri: string | null;
  }): Promise<string>;
  /** Null when Pluggy does not know the item (any more). */
  connection(itemId: string): Promise<BankConnection | null>;
  accounts(item: Pick<BankItem, "id" | "userId">): Promise<Account[]>;
  /** Page by page, newest date first, so that a whole history is never in memory. */
  transactions(
    account: Pick<Account, "id">,
    filter: TransactionFilter,
  ): AsyncIterable<readonly BankTransaction[]>;
}

export interface Users {
  byId(id: string): Promise<User | null>;
  byTelegramId(telegramId: number): Promise<User | null>;
  /** Stores the person unless one with this Telegram id is there already; returns who is stored. */
  add(user: User): Promise<User>;
  update(
    id: string,
    change: Partial<
      Pick<User, "chatId" | "telegramLanguage" | "chosenLanguage" | "timeZone" | "pausedAt">
    >,
  ): Promise<void>;
}

export interface Links {
  add(link: ConnectLink): Promise<void>;
  byHash(tokenHash: string): Promise<ConnectLink | null>;
  /** Spends an unspent link on an item; false when somebody was faster. Atomic. */
  spend(tokenHash: string, itemId: string): Promise<boolean>;
}

export interface Items {
  byId(id: string): Promise<BankItem | null>;
  ofUser(userId: string): Promise<BankItem[]>;
  /** Stores the item unless it is there already; an existing one keeps everything it has. */
  add(item: BankItem): Promise<void>;
  update(
    id: string,
    change: Partial<
      ReportedState & { marks: SyncMarks; progressMessageId: number; welcomedAt: Date }
    >,
  ): Promise<void>;
}

export interface Accounts {
  ofUser(userId: string): Promise<Account[]>;
  ofItem(itemId: string): Promise<Account[]>;
  upsertAll(accounts: readonly Account[]): Promise<void>;
}

export interface Transactions {
  /** By id: the same rows twice leave what they would leave once. */
  upsertAll(rows: readonly Transaction[]): Promise<void>;
  /** Sums of the period's movements, first and last day included, by currency, flow and top category. */
  totals(userId: string, first: Day, last: Day): Promise<FlowTotal[]>;
  /** The first day with a movement; null without any. */
  firstDay(userId: string): Promise<Day | null>;
  /** Per account id, the newest day with a movement that is not after `today`. */
  latestDays(userId: string, today: Day): Promise<Map<string, Day>>;
  countOfItem(itemId: string): Promise<number>;
  /**
   * The person's internal transfers (category 05060000), and their other transfers of the same
   * amounts, any of which may be the other leg.
   */
  transferLegs(userId: string): Promise<(TransferLeg & { flow: Flow })[]>;
  setFlows(flows: readonly { id: string; flow: Flow }[]): Promise<void>;
}

export interface Jobs {
  /**
   * Asks for a job. One with the same key that waits already is kept (the earlier time wins); one
   * that is running runs once more after it. `at` defaults to now.
   */
  push(job: Job, at?: Date): Promise<void>;
}

/** What the chat shows while a bank's movements are fetched for the first time. */
export type SyncProgress =
  /** Pluggy is still fetching from the bank. */
  | { readonly kind: "waiting"; readonly bank: string }
  | { readonly kind: "fetching"; readonly bank: string; readonly movements: number }
  | { readonly kind: "done"; readonly bank: string; readonly movements: number };

/** The person's Telegram chat. */
export interface Chat {
  /**
   * Sends the progress message, or changes the one that is there; returns its id. Progress is a
   * courtesy: where it cannot be shown, the failure is reported, and the answer is null.
   */
  showProgress(
    user: User,
    messageId: number | null,
    progress: SyncProgress,
  ): Promise<number | null>;
  /**
   * One photo with the figures as its caption, or a photo and a message where they are too long for one.
   * Throws `ChatBlockedError` when the person blocked the bot.
   */
  sendReport(user: User, report: Report): Promise<void>;
}

/** Pictures for a phone, as JPEG or PNG bytes. */
export interface Charts {
  drawReport(report: Report, language: Language): Promise<Uint8Array>;
}

/** Everything the use cases reach the world through. Each takes only the ports it needs. */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly bank: Bank;
  readonly users: Users;
  readonly links: Links;
  readonly items: Items;
  readonly accounts: Accounts;
  readonly transactions: Transactions;
  readonly jobs: Jobs;
  readonly chat: Chat;
}
