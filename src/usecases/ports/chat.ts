import type { Account } from "../../domain/account.ts";
import type { BudgetThreshold } from "../../domain/alerts/budget-crossings.ts";
import type { BudgetState } from "../../domain/budgets/budget.ts";
import type { DueBill } from "../../domain/alerts/due-bill.ts";
import type { IncomeSize } from "../../domain/alerts/income-arrived.ts";
import type { CashQuestion } from "../../domain/cash/cash-question.ts";
import type { BankName, NamedBank } from "../../domain/bank-name.ts";
import type { Day } from "../../domain/day.ts";
import type { AskedAnswer, LedgerNews } from "../../domain/refresh.ts";
import type { Currency } from "../../domain/money.ts";
import type { PriceRise } from "../../domain/recurrence/price-rise.ts";
import type { Recipient } from "../../domain/deletion-confirmation.ts";
import type { Rhythm, SummaryPlan } from "../../domain/summary-plan.ts";
import type { ConnectionIssue } from "../../domain/connection-issue.ts";
import type { DatedReport } from "../../domain/report.ts";
import type { User } from "../../domain/user.ts";
import type { GameOffer } from "../../domain/game-offer.ts";

/** The progress of a bank's first sync. */
export type SyncProgress =
  /** Pluggy is still fetching from the bank. */
  | { readonly kind: "waiting"; readonly bankName: string }
  /** The same, for longer than usual. */
  | { readonly kind: "slow"; readonly bankName: string }
  /** The bank requires an action of the user before it delivers. */
  | {
      readonly kind: "asked";
      readonly bankName: string;
      readonly itemId: string;
      readonly requiredAction: "code" | "authorisation";
    }
  /** The attempt to connect failed; `code` is the bank's reason, null when it gave none. */
  | {
      readonly kind: "failed";
      readonly bankName: string;
      readonly itemId: string;
      readonly code: string | null;
    }
  /** The attempt was given up. */
  | { readonly kind: "given-up"; readonly bankName: string }
  | { readonly kind: "fetching"; readonly bankName: string; readonly transactions: number }
  | { readonly kind: "done"; readonly bankName: string; readonly transactions: number };

/** The user's Telegram chat. */
export interface Chat {
  /**
   * Sends the progress message, or edits it; returns its id. Progress is optional: an error is
   * reported and not thrown, and null is returned.
   */
  showProgress(
    user: User,
    messageId: number | null,
    progress: SyncProgress,
  ): Promise<number | null>;
  /**
   * Edits the message of a `/refresh` to show its results; does nothing if the message is gone.
   * Throws `ChatBlockedError` when the user blocked the bot.
   */
  showRefreshed(user: User, messageId: number, banks: readonly RefreshedBank[]): Promise<void>;
  /**
   * Sends a photo with the figures as its caption, or a photo and a message if they are too long.
   * `begin` is called once the picture is drawn; nothing is sent if it returns false.
   * Throws `ChatBlockedError` when the user blocked the bot.
   */
  sendReport(user: User, report: DatedReport, begin: () => Promise<boolean>): Promise<void>;
  /**
   * Sends a notice. Throws `ChatBlockedError` when the user blocked the bot, and any other error when
   * the notice counts as not sent.
   */
  notify(to: Recipient, notice: Notice): Promise<void>;
  /**
   * Sends a summary through the low-priority queue. `begin` is called last, with the picture drawn and
   * the summary first in the queue; nothing is sent if it returns false.
   */
  sendSummary(user: User, summary: Summary, begin: () => Promise<boolean>): Promise<SummaryOutcome>;
}

export interface RefreshedBank {
  readonly item: NamedBank;
  readonly result: RefreshResult;
}

/** The result of a `/refresh` for one bank. */
export type RefreshResult =
  | ({ readonly kind: "news" } & LedgerNews)
  | { readonly kind: "nothing-new" }
  /** The fetch failed; the state of the item says why. */
  | { readonly kind: "broken" }
  /** The bank has not answered yet. */
  | { readonly kind: "busy" }
  /** Nothing was fetched, for the reason that the request returned. */
  | { readonly kind: "not-asked"; readonly answer: AskedAnswer };

/** A report that is sent on schedule. */
export interface Summary extends DatedReport {
  readonly rhythm: Rhythm;
  readonly isSilent: boolean;
  /** The game that is offered under it; null where it is not. */
  readonly game: GameOffer | null;
}

export type SummaryOutcome =
  /** It was sent, or the outcome is unknown: without a response it counts as sent. */
  | { readonly kind: "sent" }
  /** `begin` returned false. */
  | { readonly kind: "not-begun" }
  /** The user blocked the bot. */
  | { readonly kind: "blocked" }
  /** It counts as not sent: Telegram refused, failed, or was unreachable. `pause`: the milliseconds that Telegram requires, if any. */
  | { readonly kind: "not-sent"; readonly pause: number | null };

/** When a bank last delivered; null where that is unknown. */
export interface DataAge {
  readonly bank: BankName;
  readonly at: Date | null;
}

/** One alert, as it is by now. Amounts are minor units. */
export type AlertLine =
  | ({
      readonly kind: "bill-due";
      readonly bank: BankName;
      readonly accounts: readonly Account[];
    } & DueBill)
  | { readonly kind: "budget"; readonly budget: BudgetState; readonly threshold: BudgetThreshold }
  | {
      readonly kind: "income";
      readonly size: IncomeSize;
      readonly name: string;
      readonly minor: number;
      readonly currency: Currency;
      readonly day: Day;
    }
  | ({ readonly kind: "price-rise"; readonly name: string; readonly day: Day } & PriceRise)
  | {
      readonly kind: "large";
      readonly name: string;
      readonly minor: number;
      readonly currency: Currency;
      readonly day: Day;
    }
  | {
      readonly kind: "low";
      readonly bank: BankName;
      readonly account: Account;
      readonly minor: number;
      readonly limit: number;
    }
  /** From which amount on purchases may be told, if the user agrees. */
  | { readonly kind: "large-proposal"; readonly minor: number };

/** A message that the bot sends by itself. */
export type Notice =
  /** A bank stopped working; the link repairs it if the user can. */
  | ({
      readonly kind: "broken";
      readonly issue: ConnectionIssue;
      /** When the bank last delivered; null before the first time. */
      readonly lastUpdatedAt: Date | null;
      /** A personal link in update mode, or for a new connection; null if the user can only wait. */
      readonly linkToken: string | null;
    } & BankName)
  | ({ readonly kind: "mended" } & BankName)
  /** `on` is the last civil day of the consent in the user's zone. */
  | ({
      readonly kind: "consent-ending";
      readonly on: Day;
      readonly linkToken: string;
    } & BankName)
  /** After the first report: when summaries come. */
  | { readonly kind: "summaries-planned"; readonly plan: SummaryPlan }
  /** What the user asked to be told of, with how old the data of each bank is. */
  | {
      readonly kind: "alerts";
      readonly lines: readonly AlertLine[];
      readonly ages: readonly DataAge[];
      readonly amounts: User["amounts"];
      readonly now: Date;
    }
  /** Whether what the user typed of cash is the same as what a bank reports. */
  | {
      readonly kind: "cash-question";
      readonly question: CashQuestion;
      readonly amounts: User["amounts"];
      readonly now: Date;
    }
  | ({ readonly kind: "disconnected" } & BankName)
  | { readonly kind: "data-deleted" };
