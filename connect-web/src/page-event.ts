import type { ItemAnswer, LinkAnswer, SessionAnswer } from "./answer.ts";

/** The events of the widget while it is open. */
export type WidgetEvent =
  /** There is an item at Pluggy, in any state. */
  | { readonly kind: "widget-item-created"; readonly itemId: string }
  /** The bank accepted the login. */
  | { readonly kind: "widget-logged-in"; readonly itemId: string }
  /** The widget shows an error, with or without an item at Pluggy. */
  | { readonly kind: "widget-errored"; readonly itemId: string | null };

export type PageEvent =
  /** The user confirmed that the chat is theirs. */
  | { readonly kind: "confirm-pressed" }
  /** `itemId`: the unfinished connection to resume; null for a new attempt. */
  | { readonly kind: "retry-pressed"; readonly itemId: string | null }
  | { readonly kind: "link-answered"; readonly answer: LinkAnswer }
  | { readonly kind: "session-answered"; readonly answer: SessionAnswer }
  | { readonly kind: "item-answered"; readonly answer: ItemAnswer }
  | { readonly kind: "answer-slow" }
  | { readonly kind: "widget-shown" }
  | WidgetEvent
  | { readonly kind: "widget-succeeded"; readonly itemId: string }
  | { readonly kind: "widget-closed" }
  /** The widget did not load in time. */
  | { readonly kind: "widget-blocked" }
  | { readonly kind: "widget-offline" }
  /** The SDK threw an error. */
  | { readonly kind: "widget-failed" };
