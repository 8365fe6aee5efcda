import type { Refusal } from "./answer.ts";
import type { Link, Session } from "./link.ts";
import type { FailureReason, PageState, WidgetOutcome } from "./page-state.ts";

/** A side effect that an event asks for. */
export type Effect =
  | { readonly kind: "open-link" }
  /** `itemId`: the unfinished connection to resume; null for a new one. */
  | { readonly kind: "open-session"; readonly itemId: string | null }
  | { readonly kind: "open-widget"; readonly session: Session }
  /** Submits an item early, without waiting for the answer, so that it is not lost when the page is closed. */
  | { readonly kind: "hand-over"; readonly itemId: string }
  | { readonly kind: "save-item"; readonly itemId: string };

/** The next state, and at most one side effect. */
export interface Step {
  readonly state: PageState;
  readonly effect: Effect | null;
}

export function show(state: PageState): Step {
  return { state, effect: null };
}

export function openLink(): Step {
  return { state: { kind: "loading", isSlow: false }, effect: { kind: "open-link" } };
}

export function openSession(link: Link, itemId: string | null): Step {
  return {
    state: { kind: "starting", link, itemId, isSlow: false },
    effect: { kind: "open-session", itemId },
  };
}

export function saveItem(link: Link, itemId: string, outcome: WidgetOutcome): Step {
  return {
    state: { kind: "saving", link, itemId, outcome, isSlow: false },
    effect: { kind: "save-item", itemId },
  };
}

export function fail(link: Link | null, reason: FailureReason): Step {
  return show({ kind: "failed", reason, retry: { kind: "restart" }, link });
}

/** Shows why the server refused; `link` is the one that was usable before, if any. */
export function refuse(link: Link | null, refusal: Refusal): Step {
  if (refusal.kind !== "gone") return fail(link, refusal.kind);
  const { reason, botUrl } = refusal;
  return show({ kind: "gone", reason, botUrl: botUrl ?? link?.botUrl ?? null });
}
