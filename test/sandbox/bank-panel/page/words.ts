import type { Situation } from "./bank-state.ts";
import type { BankActionKind } from "./bank-actions.ts";
import { english } from "./words-en.ts";
import { portuguese } from "./words-pt.ts";

export interface Words {
  readonly locale: string;
  readonly title: string;
  readonly intro: string;
  readonly banks: string;
  readonly noBank: string;
  readonly noBankHow: string;
  readonly moreLogins: string;
  rows(count: number): string;
  updatedAt(time: string): string;
  readonly situation: Readonly<Record<Situation, string>>;
  /** What the user can do about it. */
  readonly advice: Readonly<Partial<Record<Situation, string>>>;
  readonly allow: string;
  readonly refuse: string;
  readonly shopping: string;
  readonly shop: string;
  readonly amount: string;
  readonly badAmount: string;
  readonly buyDebit: string;
  readonly buyCredit: string;
  /** What a purchase changes in the chat. */
  readonly heard: string;
  readonly latest: string;
  readonly pending: string;
  correct(more: string): string;
  readonly remove: string;
  readonly post: string;
  readonly trouble: string;
  readonly failLogin: string;
  readonly withdrawConsent: string;
  readonly askForMfa: string;
  readonly askForAction: string;
  readonly stall: string;
  readonly passDay: string;
  readonly categories: string;
  readonly withoutCategories: string;
  readonly log: string;
  readonly emptyLog: string;
  readonly noWebhook: string;
  /** The action of the bank, with a purchase or a bank; or a text in the chat. */
  readonly action: Readonly<Record<BankActionKind, (what: string) => string>>;
  readonly delivery: Readonly<
    Record<"held" | "sending" | "waiting" | "timeout" | "unreachable", string>
  >;
  readonly away: string;
  refused(why: string): string;
  readonly reasons: {
    readonly noAccounts: string;
    readonly goneItem: string;
    readonly goneRow: string;
  };
}

/** The chat page sets the language after the `#`; alone, the page uses the browser's. */
export function wordsFor(hash: string, browserLanguage: string): Words {
  const language = hash.length > 1 ? hash.slice(1) : browserLanguage;
  return language.toLowerCase().startsWith("pt") ? portuguese : english;
}

/** 1890 → "R$ 18,90". */
export function money({ locale }: Words, minor: number, currency = "BRL"): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(minor / 100);
}

export function timeOfDay({ locale }: Words, at: string, seconds: boolean): string {
  const format: Intl.DateTimeFormatOptions = {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit", hourCycle: "h23" } : {}),
  };
  return new Intl.DateTimeFormat(locale, format).format(new Date(at));
}

/** The stand-in's error texts, translated for users. */
export function problemSentence(words: Words, message: string): string {
  const { reasons } = words;
  if (message.includes("has no accounts yet")) return words.refused(reasons.noAccounts);
  if (/item/i.test(message)) return words.refused(reasons.goneItem);
  if (/transaction|purchase/i.test(message)) return words.refused(reasons.goneRow);
  return words.refused(message);
}
