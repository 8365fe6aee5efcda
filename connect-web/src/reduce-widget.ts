import type { WidgetEvent } from "./page-event.ts";
import type { PageState, StateOf, WidgetProgress } from "./page-state.ts";
import { fail, saveItem, show, type Step } from "./step.ts";

type WidgetState = StateOf<"opening" | "open">;

export function isWidgetUp(state: PageState): state is WidgetState {
  return state.kind === "opening" || state.kind === "open";
}

/** The latest event decides: a second attempt inside the widget may succeed after an error. */
export function reduceWidgetEvent(state: WidgetState, event: WidgetEvent): Step {
  const { link, session } = state;
  const { itemId } = event;
  return {
    state: { kind: "open", link, session, progress: progressAfter(progressOf(state), event) },
    effect: itemId === null ? null : { kind: "hand-over", itemId },
  };
}

function progressOf(state: WidgetState): WidgetProgress {
  return state.kind === "open" ? state.progress : { kind: "no-item" };
}

function progressAfter(before: WidgetProgress, event: WidgetEvent): WidgetProgress {
  switch (event.kind) {
    case "widget-item-created":
      return before.kind === "no-item" ? { kind: "item-created", itemId: event.itemId } : before;
    case "widget-logged-in":
      return { kind: "logged-in", itemId: event.itemId };
    case "widget-errored":
      return { kind: "errored", itemId: event.itemId };
  }
}

/** The server is asked for the state of an item, because the connection may work all the same. */
export function closeWidget(state: WidgetState): Step {
  const { link } = state;
  const progress = progressOf(state);
  if (progress.kind === "no-item") return show({ kind: "ready", link });
  if (progress.itemId === null) return fail(link, "widget");
  const outcome = progress.kind === "item-created" ? "item-created" : "ended";
  return saveItem(link, progress.itemId, outcome);
}
