import type { ItemAnswer, Session, SessionAnswer } from "./session.ts";
import type { PageEvent, State, Step, WidgetNews } from "./state.ts";

/**
 * The whole behaviour of the page: a state and what happened give the next state and at most one
 * thing to do. Events that make no sense in a state (the widget's `onClose` after its `onSuccess`)
 * leave it as it is.
 */
export function reduce(state: State, event: PageEvent): Step {
  switch (event.kind) {
    case "connectPressed":
      return connect(state);
    case "retryPressed":
      return retry(state);
    case "sessionAnswered":
      return takeSession(state, event.answer);
    case "sessionAged":
      return { state: state.kind === "ready" ? { ...state, fresh: false } : state };
    case "itemAnswered":
      return state.kind === "saving" ? takeItem(state, event.answer) : { state };
    case "widgetShown":
      return state.kind === "opening"
        ? { state: { kind: "open", session: state.session, news: { kind: "nothing" } } }
        : { state };
    case "widgetLoggedIn":
      return hear(state, { kind: "loggedIn", itemId: event.itemId });
    case "widgetErred":
      return hear(state, {
        kind: "trouble",
        ...(event.itemId === undefined ? {} : { itemId: event.itemId }),
      });
    case "widgetSucceeded":
      return isWidgetUp(state) ? save(state.session, event.itemId, false) : { state };
    case "widgetClosed":
      return close(state);
    case "widgetBlocked":
    case "widgetFailed":
      return isWidgetUp(state)
        ? fail(state.session, event.kind === "widgetBlocked" ? "blocked" : "widget")
        : { state };
  }
}

/** A connect token serves one opening of the widget: after the first, a new one is asked for. */
function connect(state: State): Step {
  if (state.kind !== "ready") return { state };
  return state.fresh ? openWidget(state.session) : refresh(state.session);
}

function retry(state: State): Step {
  if (state.kind !== "failed") return { state };
  if (state.retry.kind === "save" && state.session) {
    return save(state.session, state.retry.itemId, false);
  }
  if (state.retry.kind === "none") return { state };
  return state.session
    ? refresh(state.session)
    : { state: { kind: "loading" }, effect: { kind: "openSession" } };
}

function takeSession(state: State, answer: SessionAnswer): Step {
  if (state.kind !== "loading" && state.kind !== "refreshing") return { state };
  switch (answer.state) {
    case "usable":
      // Who pressed the button a moment ago need not press it again.
      return state.kind === "refreshing"
        ? openWidget(answer.session)
        : { state: { kind: "ready", session: answer.session, fresh: true } };
    case "gone":
      return gone(state.kind === "refreshing" ? state.session : undefined, answer);
    case "offline":
    case "unavailable":
      return fail(state.kind === "refreshing" ? state.session : undefined, answer.state);
  }
}

function takeItem(state: Extract<State, { kind: "saving" }>, answer: ItemAnswer): Step {
  const { session, itemId } = state;
  switch (answer.state) {
    case "linked": {
      const bankName = answer.bankName || session.bankName || "";
      return { state: { kind: state.troubled ? "attention" : "done", session, bankName } };
    }
    case "gone":
      return gone(session, answer);
    case "foreign":
      return { state: { kind: "failed", reason: "foreign", retry: { kind: "none" }, session } };
    case "offline":
    case "unavailable":
      return {
        state: { kind: "failed", reason: "save", retry: { kind: "save", itemId }, session },
      };
  }
}

/** The latest news counts: a second try inside the widget may end better than the first. */
function hear(state: State, news: WidgetNews): Step {
  return isWidgetUp(state) ? { state: { kind: "open", session: state.session, news } } : { state };
}

/**
 * The item is handed in only when the widget is closed after an error, because the person may still
 * succeed inside it, and a link can be spent only once.
 */
function close(state: State): Step {
  if (state.kind === "opening") return backToReady(state.session);
  if (state.kind !== "open") return { state };
  const { news, session } = state;
  if (news.kind === "nothing") return backToReady(session);
  if (news.itemId !== undefined) return save(session, news.itemId, news.kind === "trouble");
  return fail(session, "widget");
}

const isWidgetUp = (state: State) => state.kind === "opening" || state.kind === "open";

const backToReady = (session: Session): Step => ({
  state: { kind: "ready", session, fresh: false },
});

const refresh = (session: Session | undefined): Step => ({
  state: { kind: "refreshing", session },
  effect: { kind: "openSession" },
});

const openWidget = (session: Session): Step => ({
  state: { kind: "opening", session },
  effect: { kind: "openWidget", session },
});

const save = (session: Session, itemId: string, troubled: boolean): Step => ({
  state: { kind: "saving", session, itemId, troubled },
  effect: { kind: "saveItem", itemId },
});

const fail = (
  session: Session | undefined,
  reason: "offline" | "unavailable" | "widget" | "blocked",
): Step => ({ state: { kind: "failed", reason, retry: { kind: "session" }, session } });

function gone(
  session: Session | undefined,
  answer: Extract<SessionAnswer, { state: "gone" }>,
): Step {
  const botUrl = answer.botUrl ?? session?.botUrl;
  return {
    state: { kind: "gone", reason: answer.reason, ...(botUrl === undefined ? {} : { botUrl }) },
  };
}
