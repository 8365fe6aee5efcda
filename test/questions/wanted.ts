import type { CategoryWord, Institution, MerchantWord } from "./invented-bank.ts";

/** Civil days `YYYY-MM-DD`, both included, never after today. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export type Direction = "spent" | "received";

/** A list and a sum both tell the sum first; a list leaves refunds out and shows rows. */
export type Measure = "sum" | "average" | "biggest" | "smallest" | "list" | "ranking" | "count";

/** What the movements must have in common; all of it. Empty: every movement. */
export interface Scope {
  readonly category?: CategoryWord;
  readonly merchant?: MerchantWord;
  /** A bank stands for all its accounts, its card included. */
  readonly account?: Institution;
  readonly method?: "credit" | "debit" | "pix" | "cash";
  /** A name that the bank does not have, in plain words: searched for, or answered as "no movement". */
  readonly text?: string;
}

/** Bounds in centavos. */
export interface AmountBounds {
  /** The bound itself is not among them. */
  readonly moreThan?: number;
  readonly lessThan?: number;
  /** The bound itself is among them. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly exactly?: number;
}

export interface WantedQuestion {
  readonly kind: "question";
  readonly measure: Measure;
  /** Of an average, and of nothing else. */
  readonly per?: "movement" | "day" | "month";
  /** Of a list, where "top" or "biggest" is asked; else the order is free. */
  readonly order?: "largest";
  /** Of a ranking; absent: by shop. */
  readonly by?: "category";
  /** How many rows were asked for. */
  readonly limit?: number;
  readonly direction: Direction;
  readonly scope: Scope;
  readonly amount?: AmountBounds;
  readonly period: Days;
}

export interface WantedCash {
  readonly kind: "cash";
  /** As typed, without the amount, the day and the little words around them. */
  readonly title: string;
  /** Centavos. */
  readonly amountMinor: number;
  readonly day: string;
  readonly direction: Direction;
}

/** The English name without the slash. */
export type WantedCommandName =
  | "accounts"
  | "alerts"
  | "balance"
  | "bill"
  | "budget"
  | "connect"
  | "delete_data"
  | "disconnect"
  | "export"
  | "help"
  | "privacy"
  | "refresh"
  | "report"
  | "rules"
  | "schedule"
  | "search"
  | "settings"
  | "start"
  | "subscriptions"
  | "today";

export interface WantedCommand {
  readonly kind: "command";
  readonly command: WantedCommandName;
  /** What was written after it and is no period; the command itself judges it. */
  readonly argument?: string;
  /** Absent: the command's own usual period. */
  readonly period?: Days;
}

export type Wanted =
  | WantedQuestion
  | WantedCash
  | WantedCommand
  /** In doubt: nothing is recorded, and two buttons offer both. */
  | { readonly kind: "either"; readonly cash: WantedCash; readonly question: WantedQuestion }
  /** An answer without any amount, with buttons for the nearest readings. */
  | { readonly kind: "not-understood" };

export interface Sentence {
  readonly text: string;
  readonly language: "pt" | "en";
  readonly want: Wanted;
  /** Why another reading would be defensible; absent where there is none. */
  readonly doubt?: string;
}
