import type { Account } from "../domain/account.ts";
import type { BankEvent } from "../domain/bank-event.ts";
import type { BankConnection, BankItem, ReportedState } from "../domain/bank-item.ts";
import type { ConnectLink } from "../domain/connect-link.ts";
import type { Day } from "../domain/day.ts";
import type { Flow } from "../domain/flow.ts";
import type { TransferLeg } from "../domain/internal-transfer.ts";
import type { Language } from "../domain/language.ts";
import type { FlowTotal, Report } from "../domain/report.ts";
import type { BankTransaction, Transaction } from "../domain/transaction.ts";
import type { Trouble } from "../domain/trouble.ts";
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
  /** Asks the bank for news now. Only on a person's wish: Pluggy forbids refreshing in batches. */
  refresh(itemId: string): Promise<RefreshAnswer>;
  /** Ends the connection at Pluggy. Resolves once Pluggy says that it does not know it. */
  deleteConnection(itemId: string): Promise<void>;
}

/** What Pluggy says to a wish for news. */
export type RefreshAnswer =
  | { readonly kind: "started" }
  | { readonly kind: "already-running" }
  /** Refreshed a short while ago; `again` is when it may be asked next, null where Pluggy does not say. */
  | { readonly kind: "too-soon"; readonly again: Date | null }
  /** The bank wants the person: a login or a code, given in the widget. */
  | { readonly kind: "needs-person" }
  /** MeuPluggy's connections are refreshed once a day by Pluggy alone. */
  | { readonly kind: "by-pluggy-only" }
  /** The bank or Pluggy does not allow it now. */
  | { readonly kind: "not-now" }
  | { readonly kind: "removed" };

/** A webhook as it is registered with Pluggy. */
export interface RegisteredWebhook {
  readonly id: string;
  readonly url: string;
  readonly event: string;
  readonly isEnabled: boolean;
}

/** The registry of webhooks at Pluggy, which belongs to the keys, not to us alone. Calls may throw `BankError`. */
export interface WebhookRegistry {
  /** Oldest first. */
  list(): Promise<RegisteredWebhook[]>;
  /** Never repeated by itself: an answer that is lost may have made one. Throws `refused` for http and localhost. */
  create(webhook: WebhookTarget): Promise<RegisteredWebhook>;
  /** Also switches a disabled one on again. */
  update(id: string, webhook: WebhookTarget): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface WebhookTarget {
  readonly url: string;
  /** Sent by Pluggy in the header `X-Webhook-Secret`. */
  readonly secret: string;
}

/** Which webhook is ours, and what it was last told. */
export interface WebhookRecord {
  readonly webhookId: string;
  readonly url: string;
  /** SHA-256 of the secret, so that a changed one is noticed. */
  readonly secretHash: string;
}

export interface WebhookRecords {
  current(): Promise<WebhookRecord | null>;
  save(record: WebhookRecord): Promise<void>;
}

export interface Users {
  byId(id: string): Promise<User | null>;
  byTelegramId(telegramId: number): Promise<User | null>;
  /** Stores the person unless one with this Telegram id is there already; returns who is stored. */
  add(user: User): Promise<User>;
  update(
    id: string,
    change: Partial<
      Pick<
        User,
        "chatId" | "telegramLanguage" | "chosenLanguage" | "timeZone" | "pausedAt" | "leavingAt"
      >
    >,
  ): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface Links {
  add(link: ConnectLink): Promise<void>;
  byHash(tokenHash: string): Promise<ConnectLink | null>;
  /** Spends an unspent link on an item; false when somebody was faster. Atomic. */
  spend(tokenHash: string, itemId: string): Promise<boolean>;
  /** Every link that was made for the item or spent on it. */
  removeOfItem(itemId: string): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}

export type ItemChange = Partial<
  ReportedState & Pick<BankItem, "marks" | "progressMessageId" | "leavingAt">
>;

export interface Items {
  byId(id: string): Promise<BankItem | null>;
  /** Oldest connection first. Those that are leaving are among them. */
  ofUser(userId: string): Promise<BankItem[]>;
  /** Stores the item unless it is there already; an existing one keeps everything it has. */
  add(item: BankItem): Promise<void>;
  update(id: string, change: ItemChange): Promise<void>;
  /**
   * Sets or clears `welcomedAt` if it is still what the caller saw; false when somebody was faster.
   * Whoever wins may send: so each thing is said once, whatever the number of processes.
   */
  swapWelcomedAt(id: string, seen: Date | null, next: Date | null): Promise<boolean>;
  /** The same for `trouble`, which is told apart by its `since`. */
  swapTrouble(id: string, seen: Trouble | null, next: Trouble | null): Promise<boolean>;
  /** The same for `consentWarnedFor`. */
  swapConsentWarnedFor(id: string, seen: Date | null, next: Date | null): Promise<boolean>;
  /** Ids of items that were not synced since, oldest first. */
  notSyncedSince(instant: Date): Promise<string[]>;
  /** Ids of items whose consent ends before, and whose person was not warned of that end. */
  consentEndingBefore(instant: Date): Promise<string[]>;
  /** Ids of the items that are to be deleted. */
  leaving(): Promise<string[]>;
  remove(id: string): Promise<void>;
}

export interface Accounts {
  ofUser(userId: string): Promise<Account[]>;
  ofItem(itemId: string): Promise<Account[]>;
  /** What the bank says of them; `supersededBy` of those that are there already is kept. */
  upsertAll(accounts: readonly Account[]): Promise<void>;
  setSupersededBy(id: string, successorId: string | null): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}

/** What moving a person to another time zone needs to know of a movement. */
export type DatedMovement = Pick<Transaction, "id" | "date" | "day">;

export interface Transactions {
  /**
   * By id: the same rows twice leave what they would leave once, and a deleted row that the bank
   * tells again counts again. Remembers that the bank told them at `seenAt`.
   */
  upsertAll(rows: readonly Transaction[], seenAt: Date): Promise<void>;
  /** Sums of the period's movements, first and last day included, by currency, flow and top category. */
  totals(userId: string, first: Day, last: Day): Promise<FlowTotal[]>;
  /** The first day with a movement; null without any. */
  firstDay(userId: string): Promise<Day | null>;
  /** Per account id, the newest day with a movement that is not after `today`. */
  latestDays(userId: string, today: Day): Promise<Map<string, Day>>;
  countOfItem(itemId: string): Promise<number>;
  /** The live movements of an account on or after a day, without order. */
  ofAccountSince(accountId: string, first: Day): Promise<Transaction[]>;
  /** The first day of an account with a live movement; null without any. */
  firstDayOfAccount(accountId: string): Promise<Day | null>;
  /** The live pending movements of an account with one of these amounts that the bank did not tell since. */
  pendingOfAccount(
    accountId: string,
    minors: readonly number[],
    unseenSince: Date,
  ): Promise<Transaction[]>;
  /**
   * The person's internal transfers (category 05060000), and their other transfers of the same
   * amounts, any of which may be the other leg.
   */
  transferLegs(userId: string): Promise<(TransferLeg & { flow: Flow })[]>;
  setFlows(flows: readonly { id: string; flow: Flow }[]): Promise<void>;
  /** Stops counting rows of an account that the bank took back. They stay, marked. */
  markDeleted(accountId: string, ids: readonly string[], now: Date): Promise<void>;
  /** The same for every row of the account from `first` on that the bank did not tell since `seenSince`. */
  markUnseenDeleted(
    accountId: string,
    rows: { first: Day; seenSince: Date },
    now: Date,
  ): Promise<void>;
  /** Every movement of the person, deleted ones too, in batches. */
  datesOfUser(userId: string): AsyncIterable<readonly DatedMovement[]>;
  setDays(days: readonly { id: string; day: Day }[]): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}

/** Events of Pluggy that were received and not yet acted upon. */
export interface BankEvents {
  /** Stores each event once, whatever the number of its deliveries. */
  addAll(events: readonly BankEvent[]): Promise<void>;
  /** Those of an item not yet settled, oldest first. */
  pendingOf(itemId: string): Promise<BankEvent[]>;
  /** What was asked for by them is done: their ids stay for a while, so that repetitions are known. */
  settle(ids: readonly string[]): Promise<void>;
  /** The items with events that were received before and are still pending. */
  itemsWaitingSince(instant: Date): Promise<string[]>;
  removeOfItem(itemId: string): Promise<void>;
}

export interface Jobs {
  /**
   * Asks for a job. One with the same key that waits already is kept (the earlier time wins); one
   * that is running runs once more after it. `at` defaults to now.
   */
  push(job: Job, at?: Date): Promise<void>;
  /** The same for several at once, due now. */
  pushAll(jobs: readonly Job[]): Promise<void>;
  /** Takes back jobs that wait or were given up on; a running one is left to end. */
  drop(jobs: readonly Job[]): Promise<void>;
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
  /**
   * Tells one thing that happened by itself. Throws `ChatBlockedError` when the person blocked the bot,
   * and anything else when it was surely not sent.
   */
  tell(user: User, notice: Notice): Promise<void>;
}

/** What the bot says without being asked. */
export type Notice =
  /** A bank stopped working; the link mends it where the person can. */
  | {
      readonly kind: "broken";
      readonly bank: string;
      readonly trouble: Trouble;
      /** When the bank last delivered: how far what we have reaches; null before the first time. */
      readonly lastUpdatedAt: Date | null;
      /** A personal link in update mode, or for a new connection; null where only patience helps. */
      readonly linkToken: string | null;
    }
  | { readonly kind: "mended"; readonly bank: string }
  /** `on` is the last civil day of the consent in the person's zone. */
  | {
      readonly kind: "consent-ending";
      readonly bank: string;
      readonly on: Day;
      readonly linkToken: string;
    }
  | { readonly kind: "disconnected"; readonly bank: string }
  | { readonly kind: "farewell" };

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
  readonly events: BankEvents;
}
