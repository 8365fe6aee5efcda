import type {
  GoneReason,
  ItemAnswer,
  Link,
  LinkAnswer,
  Session,
  SessionAnswer,
} from "./session.ts";

/** What can be done after a failure: begin again, or hand the same item in again. */
export type Retry = { kind: "again" } | { kind: "save"; itemId: string } | { kind: "none" };

export type FailureReason = "offline" | "unavailable" | "widget" | "blocked" | "foreign" | "save";

/** What the widget has told us since it was opened. */
export type WidgetNews =
  | { kind: "nothing" }
  /** There is an item; the bank did not let the person in so far. */
  | { kind: "begun"; itemId: string }
  /** The bank let the person in; the item goes on syncing even when the widget is closed now. */
  | { kind: "loggedIn"; itemId: string }
  /** The widget gave up, with or without an item left at Pluggy. */
  | { kind: "trouble"; itemId?: string };

/** How far the widget was seen to come: that there is an item, that it ended somehow, that it succeeded. */
export type Seen = "item" | "end" | "success";

/** `slow` once the answer takes so long that the person is offered a way out. */
type Waiting = { slow: boolean };

export type State =
  | ({ kind: "loading" } & Waiting)
  | { kind: "ready"; link: Link }
  /** The person confirmed; a connect token is on its way. */
  | ({ kind: "starting"; link: Link; itemId?: string } & Waiting)
  | { kind: "opening"; link: Link; session: Session }
  | { kind: "open"; link: Link; session: Session; news: WidgetNews }
  | ({ kind: "saving"; link: Link; itemId: string; seen: Seen } & Waiting)
  | { kind: "done"; link: Link; bankName: string }
  /** There is a connection, but the bank did not let the person in. */
  | { kind: "attention"; link: Link; bankName: string; itemId: string }
  | { kind: "gone"; reason: GoneReason; botUrl?: string }
  | { kind: "failed"; reason: FailureReason; retry: Retry; link: Link | undefined }
  /** The bank sent the browser back here after its own authorisation page. */
  | { kind: "returned"; botUrl?: string };

export type PageEvent =
  /** The person says that the chat is theirs and wants to go on. */
  | { kind: "confirmPressed" }
  /** With an item, to go on with a connection that was not finished. */
  | { kind: "retryPressed"; itemId?: string }
  | { kind: "linkAnswered"; answer: LinkAnswer }
  | { kind: "sessionAnswered"; answer: SessionAnswer }
  | { kind: "itemAnswered"; answer: ItemAnswer }
  | { kind: "answerSlow" }
  | { kind: "widgetShown" }
  /** There is an item at Pluggy, whatever becomes of it. */
  | { kind: "widgetHasItem"; itemId: string }
  | { kind: "widgetLoggedIn"; itemId: string }
  | { kind: "widgetSucceeded"; itemId: string }
  | { kind: "widgetErred"; itemId?: string }
  | { kind: "widgetClosed" }
  | { kind: "widgetBlocked" }
  | { kind: "widgetOffline" }
  | { kind: "widgetFailed" };

/** What the outside has to do because of an event. */
export type Effect =
  | { kind: "openLink" }
  /** With an item, to go on with a connection that was not finished. */
  | { kind: "openSession"; itemId?: string }
  | { kind: "openWidget"; session: Session }
  /** Early and without waiting for the answer, so that a page that dies now loses no bank. */
  | { kind: "handOver"; itemId: string }
  | { kind: "saveItem"; itemId: string };

export type Step = { state: State; effect?: Effect };
