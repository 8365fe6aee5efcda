import type { GoneReason } from "./answer.ts";
import type { Link, Session } from "./link.ts";

/** What the retry button does after a failure. */
export type Retry =
  | { readonly kind: "restart" }
  | { readonly kind: "save"; readonly itemId: string }
  | { readonly kind: "none" };

export type FailureReason = "offline" | "unavailable" | "widget" | "blocked" | "foreign" | "save";

/** The progress of the connection, from the widget's latest event. */
export type WidgetProgress =
  | { readonly kind: "no-item" }
  /** There is an item, and the bank has not accepted a login. */
  | { readonly kind: "item-created"; readonly itemId: string }
  /** The bank accepted the login; the item is fetched even when the widget is closed now. */
  | { readonly kind: "logged-in"; readonly itemId: string }
  | { readonly kind: "errored"; readonly itemId: string | null };

/** How the widget ended: with an item and no login, with a login or an error, or with success. */
export type WidgetOutcome = "item-created" | "ended" | "succeeded";

/** A state that awaits an answer. `isSlow`: the page offers a retry. */
interface Waiting {
  readonly isSlow: boolean;
}

export type PageState =
  | ({ readonly kind: "loading" } & Waiting)
  | { readonly kind: "ready"; readonly link: Link }
  /** The user confirmed, and the session was requested. */
  | ({ readonly kind: "starting"; readonly link: Link; readonly itemId: string | null } & Waiting)
  | { readonly kind: "opening"; readonly link: Link; readonly session: Session }
  | {
      readonly kind: "open";
      readonly link: Link;
      readonly session: Session;
      readonly progress: WidgetProgress;
    }
  | ({
      readonly kind: "saving";
      readonly link: Link;
      readonly itemId: string;
      readonly outcome: WidgetOutcome;
    } & Waiting)
  | { readonly kind: "done"; readonly link: Link; readonly bankName: string }
  /** There is a connection, and the bank has not accepted a login. */
  | {
      readonly kind: "unfinished";
      readonly link: Link;
      readonly bankName: string;
      readonly itemId: string;
    }
  | { readonly kind: "gone"; readonly reason: GoneReason; readonly botUrl: string | null }
  | {
      readonly kind: "failed";
      readonly reason: FailureReason;
      readonly retry: Retry;
      readonly link: Link | null;
    }
  /** The bank sent the browser back after its own authorisation page. */
  | { readonly kind: "returned"; readonly botUrl: string | null };

/** The state of one kind. */
export type StateOf<Kind extends PageState["kind"]> = Extract<PageState, { kind: Kind }>;
