/** The two languages of the page. */
export type Language = "pt" | "en";

/** What the server knows about a usable link. */
export type Session = {
  /** Lives 30 minutes at Pluggy and serves one opening of the widget. */
  connectToken: string;
  /** Origin of the widget, without a path: the SDK compares it with `event.origin` exactly. */
  connectUrl: string;
  includeSandbox: boolean;
  language: Language;
  botUrl: string;
  purpose: "connect" | "update";
  updateItem?: string;
  bankName?: string;
};

/** Why a link cannot be used any more, or never could. */
export type GoneReason = "unknown" | "expired" | "used";

/** The server's answer to "what is this link good for?". */
export type SessionAnswer =
  | { state: "usable"; session: Session }
  | { state: "gone"; reason: GoneReason; botUrl?: string }
  | { state: "unavailable" }
  | { state: "offline" };

/** The server's answer to "this is the item that the widget made". */
export type ItemAnswer =
  | { state: "linked"; bankName: string }
  | { state: "gone"; reason: GoneReason; botUrl?: string }
  | { state: "foreign" }
  | { state: "unavailable" }
  | { state: "offline" };
