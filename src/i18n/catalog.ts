import type { BalanceTexts } from "./balance-texts.ts";
import type { AlertTexts } from "./alert-texts.ts";
import type { BillTexts } from "./bill-texts.ts";
import type { BudgetTexts } from "./budget-texts.ts";
import type { CashTexts } from "./cash-texts.ts";
import type { GameTexts } from "./game-texts.ts";
import type { MissingAccountKind } from "../domain/not-updated.ts";
import type { ConnectionTexts } from "./connection-texts.ts";
import type { ExportTexts } from "./export-texts.ts";
import type { FixedTexts } from "./fixed-texts.ts";
import type { OwnerTexts } from "./owner-texts.ts";
import type { PictureTexts } from "./picture-texts.ts";
import type { QuestionTexts } from "./question-texts.ts";
import type { ReportTexts } from "./report-texts.ts";
import type { ScheduleTexts } from "./schedule-texts.ts";
import type { TeachingTexts } from "./teaching-texts.ts";
import type { TodayTexts } from "./today-texts.ts";
import type { SearchTexts } from "./search-texts.ts";
import type { SettingsTexts } from "./settings-texts.ts";

/** All commands, in the order of the menu. */
export const COMMANDS = [
  "report",
  "today",
  "bill",
  "balance",
  "budget",
  "subscriptions",
  "accounts",
  "alerts",
  "refresh",
  "rules",
  "export",
  "search",
  "connect",
  "schedule",
  "settings",
  "disconnect",
  "privacy",
  "delete_data",
  "help",
  "start",
] as const;

export type CommandName = (typeof COMMANDS)[number];

const OFF_MENU: ReadonlySet<string> = new Set(["subscriptions", "rules"]);

/** Those in Telegram's menu, which stays short: a report leads to the others, and `/help` names them. */
export const MENU = COMMANDS.filter((name) => !OFF_MENU.has(name));

/**
 * Every text that users read, in one language. Plain text without markup: views escape and format it. A
 * text that is missing in one language does not compile.
 */
export interface Catalog {
  /** The bot's profile, which Telegram shows before the bot is started. */
  readonly profile: {
    /** At most 512 characters. */
    readonly description: string;
    /** At most 120 characters. */
    readonly shortDescription: string;
  };
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly start: {
    readonly hello: (values: { readonly name: string | null }) => string;
    readonly whoWeAre: string;
    readonly whatWeStore: string;
    readonly next: string;
    readonly helloAgain: (values: { readonly name: string | null }) => string;
    /** What `/help` adds. */
    readonly more: string;
    /** That the picture above shows invented figures. */
    readonly example: string;
  };
  readonly help: {
    readonly title: string;
    /** What each command does, in the list of `/help`. */
    readonly commands: Readonly<Record<Exclude<CommandName, "start">, string>>;
    readonly periods: string;
  };
  readonly connect: {
    readonly title: string;
    readonly explanation: string;
    readonly validity: (values: { readonly minutes: number }) => string;
    readonly button: string;
    readonly buttonAnother: string;
    /** Under an attempt that failed. */
    readonly tryAgain: string;
    readonly continue: string;
    /** Above the link to log in again at one bank. */
    readonly loginTitle: (values: { readonly bank: string }) => string;
    readonly loginExplanation: string;
    readonly loginButton: (values: { readonly bank: string }) => string;
  };
  readonly accounts: {
    readonly title: string;
    readonly balance: string;
    readonly debt: string;
    readonly noDebt: string;
    readonly unknownBalance: string;
    /** After a card's debt: when its last closed bill is due. */
    readonly billDue: (values: { readonly day: string }) => string;
    /** The name of an account or a card without one. */
    readonly unnamedAccount: string;
    readonly unnamedCard: string;
    /** Kinds of account that the bank does not deliver. */
    readonly missingAccounts: Readonly<
      Record<MissingAccountKind, (values: { readonly bank: string }) => string>
    >;
    readonly unreadableTransactions: (values: { readonly count: number }) => string;
    readonly unreadableAccounts: (values: { readonly count: number }) => string;
    readonly updatedAgo: (values: { readonly ago: string }) => string;
    readonly updatedOn: (values: { readonly day: string; readonly ago: string }) => string;
    readonly latestTransaction: (values: { readonly day: string }) => string;
    readonly endingIn: (values: { readonly digits: string }) => string;
    /** After an account's balance; the day is null where it is unknown. */
    readonly staleSince: (values: { readonly day: string | null }) => string;
    /** The same as a sentence about the accounts named. */
    readonly staleAccounts: (values: {
      readonly accounts: string;
      readonly count: number;
      readonly day: string | null;
    }) => string;
    /** Instead of the balance of an account that the bank no longer lists. */
    readonly closedSince: (values: { readonly day: string }) => string;
    readonly noAccounts: string;
    readonly updating: string;
    readonly deleting: string;
    /** Instead of the debt of a card that shares another one's limit. */
    readonly sharedLimit: (values: { readonly card: string }) => string;
  };
  readonly alerts: AlertTexts;
  readonly bill: BillTexts;
  readonly balance: BalanceTexts;
  readonly today: TodayTexts;
  readonly owner: OwnerTexts;
  readonly budget: BudgetTexts;
  readonly export: ExportTexts;
  readonly question: QuestionTexts;
  readonly cash: CashTexts;
  readonly connection: ConnectionTexts;
  readonly teaching: TeachingTexts;
  readonly game: GameTexts;
  readonly search: SearchTexts;
  readonly fixed: FixedTexts;
  readonly schedule: ScheduleTexts;
  readonly settings: SettingsTexts;
  /** Texts of pictures. */
  readonly picture: PictureTexts;
  readonly period: {
    readonly thisWeek: string;
    readonly lastWeek: string;
    readonly lastDays: (values: { readonly days: number }) => string;
    readonly year: (values: { readonly year: string }) => string;
    /** The title of a calendar month, capitalised. */
    readonly month: (values: { readonly month: number; readonly year: string }) => string;
    readonly thisYear: string;
    readonly thisMonth: string;
    /** The title of a month that does not begin on the first. */
    readonly lastMonth: string;
  };
  readonly report: ReportTexts;
  readonly noDataYet: {
    readonly noBank: string;
    readonly noBankNext: string;
    readonly fetching: (values: { readonly banks: string }) => string;
    readonly fetchingNext: string;
    /** What happens after the user's action at the bank. */
    readonly thenReport: string;
  };
  readonly periodHelp: {
    readonly unknown: string;
    /** What of it was understood. */
    readonly understood: (values: { readonly days: string }) => string;
    readonly future: string;
    readonly examplesTitle: string;
    /** What to type, and what it means. */
    readonly examples: readonly (readonly [typed: string, meaning: string])[];
  };
  readonly progress: {
    readonly waiting: (values: { readonly bank: string }) => string;
    readonly slow: (values: { readonly bank: string }) => string;
    readonly asked: Readonly<
      Record<"code" | "authorisation", (values: { readonly bank: string }) => string>
    >;
    readonly failed: (values: { readonly bank: string }) => string;
    readonly givenUp: (values: { readonly bank: string }) => string;
    readonly fetching: (values: { readonly bank: string; readonly transactions: number }) => string;
    readonly done: (values: { readonly bank: string; readonly transactions: number }) => string;
    readonly doneEmpty: (values: { readonly bank: string }) => string;
  };
  readonly notice: {
    readonly unknownCommand: string;
    /** Over the answer of a command that takes no words. */
    readonly unusedWords: (values: { readonly words: string }) => string;
    readonly error: string;
    readonly errorId: (values: { readonly id: string }) => string;
    readonly noLongerAllowed: string;
    readonly removed: (values: { readonly day: string }) => string;
    readonly notAllowed: (values: { readonly telegramId: number }) => string;
    readonly privateOnly: string;
    readonly openPrivateChat: string;
    readonly tooFast: string;
    /** Shown over the chat when a button is pressed: at most 200 characters. */
    readonly oldButton: string;
  };
}
