/** The two languages of the page. */
export type Language = "pt" | "en";

/** Whose Telegram chat the bank will feed. */
export type Chat = {
  firstName: string;
  /** Without the `@`. */
  username?: string;
  /** Address of the photo on our own server; empty where the person has none. */
  photo: string;
};

/** What the server knows about a usable link. */
export type Link = {
  language: Language;
  botUrl: string;
  purpose: "connect" | "update";
  bankName?: string;
  /** Missing where Telegram does not tell now. */
  chat?: Chat;
};

/** What the widget needs, asked for once the person has confirmed whose chat it is. */
export type Session = {
  /** Lives 30 minutes at Pluggy and serves one opening of the widget. */
  connectToken: string;
  /** Origin of the widget, without a path: the SDK compares it with `event.origin` exactly. */
  connectUrl: string;
  includeSandbox: boolean;
  language: Language;
  updateItem?: string;
};

/** Why a link cannot be used any more, or never could. */
export type GoneReason = "unknown" | "expired" | "used" | "replaced" | "notYours";

type Refusal =
  | { state: "gone"; reason: GoneReason; botUrl?: string }
  | { state: "unavailable" }
  | { state: "offline" };

/** The server's answer to "what is this link good for?". */
export type LinkAnswer = { state: "usable"; link: Link } | Refusal;

/** The server's answer to "the person has confirmed". */
export type SessionAnswer = { state: "usable"; session: Session } | Refusal;

/** How far a connection came, as Pluggy told the server. */
export type Progress = "connected" | "fetching" | "unfinished";

/** The server's answer to "this is the item that the widget made". */
export type ItemAnswer =
  { state: "linked"; bankName: string; progress: Progress } | { state: "foreign" } | Refusal;
