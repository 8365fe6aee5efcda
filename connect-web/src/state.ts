import type { GoneReason, ItemAnswer, Session, SessionAnswer } from "./session.ts";

/** What can be done after a failure: ask for the session again, or hand the same item in again. */
export type Retry = { kind: "session" } | { kind: "save"; itemId: string } | { kind: "none" };

export type FailureReason = "offline" | "unavailable" | "widget" | "blocked" | "foreign" | "save";

/** What the widget has told us since it was opened. */
export type WidgetNews =
  | { kind: "nothing" }
  /** The bank let the person in; the item goes on syncing even when the widget is closed now. */
  | { kind: "loggedIn"; itemId: string }
  /** The widget gave up, with or without an item left at Pluggy. */
  | { kind: "trouble"; itemId?: string };

export type State =
  | { kind: "loading" }
  /** `fresh` while the session's connect token has not opened a widget yet. */
  | { kind: "ready"; session: Session; fresh: boolean }
  | { kind: "refreshing"; session: Session | undefined }
  | { kind: "opening"; session: Session }
  | { kind: "open"; session: Session; news: WidgetNews }
  | { kind: "saving"; session: Session; itemId: string; troubled: boolean }
  | { kind: "done"; session: Session; bankName: string }
  | { kind: "attention"; session: Session; bankName: string }
  | { kind: "gone"; reason: GoneReason; botUrl?: string }
  | { kind: "failed"; reason: FailureReason; retry: Retry; session: Session | undefined }
  /** The bank sent the browser back here after its own authorisation page. */
  | { kind: "returned"; botUrl?: string };

export type PageEvent =
  | { kind: "connectPressed" }
  | { kind: "retryPressed" }
  | { kind: "sessionAnswered"; answer: SessionAnswer }
  /** The unused connect token nears its end (30 minutes at Pluggy). */
  | { kind: "sessionAged" }
  | { kind: "itemAnswered"; answer: ItemAnswer }
  | { kind: "widgetShown" }
  | { kind: "widgetLoggedIn"; itemId: string }
  | { kind: "widgetSucceeded"; itemId: string }
  | { kind: "widgetErred"; itemId?: string }
  | { kind: "widgetClosed" }
  | { kind: "widgetBlocked" }
  | { kind: "widgetFailed" };

/** What the outside has to do because of an event. */
export type Effect =
  | { kind: "openSession" }
  | { kind: "openWidget"; session: Session }
  | { kind: "saveItem"; itemId: string };

export type Step = { state: State; effect?: Effect };
