import type { Language } from "./language.ts";

/** The user whose Telegram chat will receive the bank's data. */
export interface ChatOwner {
  readonly firstName: string;
  /** Without the `@`. */
  readonly username: string | null;
  /** The photo on our own server, which answers 204 when the user has none. */
  readonly photoUrl: string;
}

/** A usable link, as the server describes it. */
export interface Link {
  readonly language: Language;
  readonly botUrl: string;
  readonly purpose: "connect" | "update";
  /** Null for a new bank. */
  readonly bankName: string | null;
  /** Null when Telegram does not answer. */
  readonly chat: ChatOwner | null;
}

/** The options of the widget, requested after the user has confirmed whose chat it is. */
export interface Session {
  /** Valid for 30 minutes and one opening of the widget. */
  readonly connectToken: string;
  /** The widget's origin, without a path: the SDK compares it with `event.origin`. */
  readonly connectUrl: string;
  readonly includeSandbox: boolean;
  readonly language: Language;
  /** The item to update; null for a new one. */
  readonly updateItem: string | null;
}
