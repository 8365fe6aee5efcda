import type { BankName, NamedBank } from "../../domain/bank-name.ts";
import type { Day } from "../../domain/day.ts";
import type { AskedAnswer, LedgerNews } from "../../domain/refresh.ts";
import type { Recipient } from "../../domain/deletion-confirmation.ts";
import type { Rhythm, SummaryPlan } from "../../domain/summary-plan.ts";
import type { ConnectionIssue } from "../../domain/connection-issue.ts";
import type { DatedReport } from "../../domain/report.ts";
import type { User } from "../../domain/user.ts";

/** What the chat shows while a bank's transactions are fetched for the first time. */
export type SyncProgress =
  /** Pluggy is still fetching from the bank. */
  | { readonly kind: "waiting"; readonly bank: string }
  /** The same, for longer than usual. */
  | { readonly kind: "slow"; readonly bank: string }
  /** The bank wants something of the user before it delivers. */
  | {
      readonly kind: "asked";
      readonly bank: string;
      readonly itemId: string;
      readonly requiredAction: "code" | "authorisation";
    }
  /** The attempt to connect failed; `code` is the bank's reason, null when it gave none. */
  | {
      readonly kind: "failed";
      readonly bank: string;
      readonly itemId: string;
      readonly code: string | null;
    }
  /** Nothing comes of the attempt any more. */
  | { readonly kind: "given-up"; readonly bank: string }
  | { readonly kind: "fetching"; readonly bank: string; readonly transactions: number }
  | { readonly kind: "done"; readonly bank: string; readonly transactions: number };

/** The user's Telegram chat. */
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
   * Changes the message of a `/refresh` into what came of it; where the message is gone, nothing is
   * said. Throws `ChatBlockedError` when the user blocked the bot.
   */
  showRefreshed(user: User, messageId: number, banks: readonly RefreshedBank[]): Promise<void>;
  /**
   * One photo with the figures as its caption, or a photo and a message where they are too long for one.
   * `begin` is asked once the picture is drawn; nothing is sent where it says no.
   * Throws `ChatBlockedError` when the user blocked the bot.
   */
  sendReport(user: User, report: DatedReport, begin: () => Promise<boolean>): Promise<void>;
  /**
   * Tells one thing that happened by itself. Throws `ChatBlockedError` when the user blocked the bot,
   * and anything else when it counts as not sent.
   */
  notify(to: Recipient, notice: Notice): Promise<void>;
  /**
   * Sends a summary when there is room beside everything else. `begin` is asked last, with the picture
   * drawn and the summary at the head of the line; nothing is sent where it says no.
   */
  sendSummary(user: User, summary: Summary, begin: () => Promise<boolean>): Promise<SummaryOutcome>;
}

export interface RefreshedBank {
  readonly item: NamedBank;
  readonly result: RefreshResult;
}

/** What came of asking a bank for news. */
export type RefreshResult =
  | ({ readonly kind: "news" } & LedgerNews)
  | { readonly kind: "nothing-new" }
  /** The fetch failed; the state of the item says why. */
  | { readonly kind: "broken" }
  /** The bank has not answered yet. */
  | { readonly kind: "busy" }
  /** Nothing was fetched, for the reason that was given at once. */
  | { readonly kind: "not-asked"; readonly answer: AskedAnswer };

/** A report that comes by itself. */
export interface Summary extends DatedReport {
  readonly rhythm: Rhythm;
  readonly isSilent: boolean;
}

export type SummaryOutcome =
  /** It is in the chat, or may be: one that Telegram did not answer counts as sent. */
  | { readonly kind: "sent" }
  /** `begin` said no. */
  | { readonly kind: "not-begun" }
  /** The user blocked the bot. */
  | { readonly kind: "blocked" }
  /** It counts as not sent: Telegram refused, failed, or was not reached. `pause`, in milliseconds, is what Telegram asked for. */
  | { readonly kind: "not-sent"; readonly pause: number | null };

/** What the bot says without being asked. */
export type Notice =
  /** A bank stopped working; the link mends it where the user can. */
  | ({
      readonly kind: "broken";
      readonly issue: ConnectionIssue;
      /** When the bank last delivered: how far what we have reaches; null before the first time. */
      readonly lastUpdatedAt: Date | null;
      /** A personal link in update mode, or for a new connection; null where only patience helps. */
      readonly linkToken: string | null;
    } & BankName)
  | ({ readonly kind: "mended" } & BankName)
  /** `on` is the last civil day of the consent in the user's zone. */
  | ({
      readonly kind: "consent-ending";
      readonly on: Day;
      readonly linkToken: string;
    } & BankName)
  /** After the first report: what comes by itself. */
  | { readonly kind: "summaries-planned"; readonly plan: SummaryPlan }
  | ({ readonly kind: "disconnected" } & BankName)
  | { readonly kind: "farewell" };
