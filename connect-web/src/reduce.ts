import type { PageEvent } from "./page-event.ts";
import type { PageState, StateOf } from "./page-state.ts";
import { reduceItemAnswer, reduceLinkAnswer, reduceSessionAnswer } from "./reduce-answer.ts";
import { closeWidget, isWidgetUp, reduceWidgetEvent } from "./reduce-widget.ts";
import { fail, openLink, openSession, saveItem, show, type Step } from "./step.ts";

/**
 * The state machine of the page: a state and an event give the next state and at most one side effect.
 * An event that does not apply to a state (the widget's `onClose` after its `onSuccess`) leaves it as it is.
 */
export function reduce(state: PageState, event: PageEvent): Step {
  switch (event.kind) {
    case "confirm-pressed":
      return state.kind === "ready" ? openSession(state.link, null) : show(state);
    case "retry-pressed":
      return retry(state, event.itemId);
    case "link-answered":
      return state.kind === "loading" ? reduceLinkAnswer(event.answer) : show(state);
    case "session-answered":
      return state.kind === "starting"
        ? reduceSessionAnswer(state.link, event.answer)
        : show(state);
    case "item-answered":
      return state.kind === "saving" ? reduceItemAnswer(state, event.answer) : show(state);
    case "answer-slow":
      return show("isSlow" in state ? { ...state, isSlow: true } : state);
    case "widget-shown":
      return show(
        state.kind === "opening"
          ? { ...state, kind: "open", progress: { kind: "no-item" } }
          : state,
      );
    case "widget-item-created":
    case "widget-logged-in":
    case "widget-errored":
      return isWidgetUp(state) ? reduceWidgetEvent(state, event) : show(state);
    case "widget-succeeded":
      return isWidgetUp(state) ? saveItem(state.link, event.itemId, "succeeded") : show(state);
    case "widget-closed":
      return isWidgetUp(state) ? closeWidget(state) : show(state);
    case "widget-blocked":
    case "widget-offline":
    case "widget-failed":
      return isWidgetUp(state) ? fail(state.link, FAILURES[event.kind]) : show(state);
  }
}

const FAILURES = {
  "widget-blocked": "blocked",
  "widget-offline": "offline",
  "widget-failed": "widget",
} as const;

/** Applies to states that await an answer too: a user whose answer is slow may request it again. */
function retry(state: PageState, itemId: string | null): Step {
  switch (state.kind) {
    case "loading":
      return openLink();
    case "starting":
      return openSession(state.link, state.itemId);
    case "unfinished":
      return openSession(state.link, itemId);
    case "saving":
      return saveItem(state.link, state.itemId, state.outcome);
    case "failed":
      return retryFailed(state);
    case "ready":
    case "opening":
    case "open":
    case "done":
    case "gone":
    case "returned":
      return show(state);
  }
}

function retryFailed(state: StateOf<"failed">): Step {
  const { retry: action, link } = state;
  if (action.kind === "none") return show(state);
  if (link === null) return openLink();
  return action.kind === "save" ? saveItem(link, action.itemId, "ended") : openSession(link, null);
}
