import type { ItemAnswer, Link, LinkAnswer, Progress, SessionAnswer } from "./session.ts";
import type { FailureReason, PageEvent, Seen, State, Step, WidgetNews } from "./state.ts";

/**
 * The whole behaviour of the page: a state and what happened give the next state and at most one
 * thing to do. Events that make no sense in a state (the widget's `onClose` after its `onSuccess`)
 * leave it as it is.
 */
export function reduce(state: State, event: PageEvent): Step {
  switch (event.kind) {
    case "confirmPressed":
      return state.kind === "ready" ? start(state.link) : { state };
    case "retryPressed":
      return retry(state, event.itemId);
    case "linkAnswered":
      return state.kind === "loading" ? takeLink(event.answer) : { state };
    case "sessionAnswered":
      return state.kind === "starting" ? takeSession(state.link, event.answer) : { state };
    case "itemAnswered":
      return state.kind === "saving" ? takeItem(state, event.answer) : { state };
    case "answerSlow":
      return { state: "slow" in state ? { ...state, slow: true } : state };
    case "widgetShown":
      return state.kind === "opening"
        ? { state: { ...state, kind: "open", news: { kind: "nothing" } } }
        : { state };
    case "widgetHasItem":
    case "widgetLoggedIn":
    case "widgetErred":
      return isWidgetUp(state) ? hear(state, event) : { state };
    case "widgetSucceeded":
      return isWidgetUp(state) ? save(state.link, event.itemId, "success") : { state };
    case "widgetClosed":
      return close(state);
    case "widgetBlocked":
    case "widgetOffline":
    case "widgetFailed":
      return isWidgetUp(state) ? fail(state.link, FAILURES[event.kind]) : { state };
  }
}

const FAILURES = {
  widgetBlocked: "blocked",
  widgetOffline: "offline",
  widgetFailed: "widget",
} as const;

/** Also where an answer is awaited: whoever waits for long may ask again. */
function retry(state: State, itemId?: string): Step {
  switch (state.kind) {
    case "loading":
      return load();
    case "starting":
      return start(state.link, state.itemId);
    case "attention":
      return start(state.link, itemId);
    case "saving":
      return save(state.link, state.itemId, state.seen);
    case "failed":
      return retryFailed(state);
    case "ready":
    case "opening":
    case "open":
    case "done":
    case "gone":
    case "returned":
      return { state };
  }
}

function retryFailed(state: Extract<State, { kind: "failed" }>): Step {
  const { retry: way, link } = state;
  if (way.kind === "none") return { state };
  if (way.kind === "save" && link) return save(link, way.itemId, "end");
  return link ? start(link) : load();
}

function takeLink(answer: LinkAnswer): Step {
  switch (answer.state) {
    case "usable":
      return { state: { kind: "ready", link: answer.link } };
    case "gone":
      return gone(undefined, answer);
    case "offline":
    case "unavailable":
      return fail(undefined, answer.state);
  }
}

/** A connect token serves one opening of the widget, so each opening asks for its own. */
function takeSession(link: Link, answer: SessionAnswer): Step {
  switch (answer.state) {
    case "usable": {
      const { session } = answer;
      return { state: { kind: "opening", link, session }, effect: { kind: "openWidget", session } };
    }
    case "gone":
      return gone(link, answer);
    case "offline":
    case "unavailable":
      return fail(link, answer.state);
  }
}

/** What Pluggy says of the connection decides; the widget may have given up on one that works. */
function takeItem(state: Extract<State, { kind: "saving" }>, answer: ItemAnswer): Step {
  const { link, itemId, seen } = state;
  switch (answer.state) {
    case "linked": {
      const bankName = answer.bankName || link.bankName || "";
      return isDone(seen, answer.progress)
        ? { state: { kind: "done", link, bankName } }
        : { state: { kind: "attention", link, bankName, itemId } };
    }
    case "gone":
      return gone(link, answer);
    case "foreign":
      return { state: { kind: "failed", reason: "foreign", retry: { kind: "none" }, link } };
    case "offline":
    case "unavailable":
      return { state: { kind: "failed", reason: "save", retry: { kind: "save", itemId }, link } };
  }
}

/** A bank that is being asked lets nobody in yet, unless the widget had come to its end. */
function isDone(seen: Seen, progress: Progress): boolean {
  if (seen === "success" || progress === "connected") return true;
  return seen === "end" && progress === "fetching";
}

type Up = Extract<State, { kind: "opening" | "open" }>;

/** The latest news counts: a second try inside the widget may end better than the first. */
function hear(
  state: Up,
  event: Extract<PageEvent, { kind: "widgetHasItem" | "widgetLoggedIn" | "widgetErred" }>,
): Step {
  const { link, session } = state;
  const before: WidgetNews = state.kind === "open" ? state.news : { kind: "nothing" };
  const next: State = { kind: "open", link, session, news: newsAfter(before, event) };
  return event.itemId === undefined
    ? { state: next }
    : { state: next, effect: { kind: "handOver", itemId: event.itemId } };
}

function newsAfter(
  before: WidgetNews,
  event: Extract<PageEvent, { kind: "widgetHasItem" | "widgetLoggedIn" | "widgetErred" }>,
): WidgetNews {
  switch (event.kind) {
    case "widgetHasItem":
      return before.kind === "nothing" ? { kind: "begun", itemId: event.itemId } : before;
    case "widgetLoggedIn":
      return { kind: "loggedIn", itemId: event.itemId };
    case "widgetErred":
      return event.itemId === undefined
        ? { kind: "trouble" }
        : { kind: "trouble", itemId: event.itemId };
  }
}

/** The server is asked what became of the item, because the person may have succeeded all the same. */
function close(state: State): Step {
  if (state.kind === "opening") return { state: { kind: "ready", link: state.link } };
  if (state.kind !== "open") return { state };
  const { news, link } = state;
  if (news.kind === "nothing") return { state: { kind: "ready", link } };
  if (news.itemId === undefined) return fail(link, "widget");
  return save(link, news.itemId, news.kind === "begun" ? "item" : "end");
}

function isWidgetUp(state: State): state is Up {
  return state.kind === "opening" || state.kind === "open";
}

const load = (): Step => ({
  state: { kind: "loading", slow: false },
  effect: { kind: "openLink" },
});

const start = (link: Link, itemId?: string): Step => {
  const resumed = itemId === undefined ? {} : { itemId };
  return {
    state: { kind: "starting", link, slow: false, ...resumed },
    effect: { kind: "openSession", ...resumed },
  };
};

const save = (link: Link, itemId: string, seen: Seen): Step => ({
  state: { kind: "saving", link, itemId, seen, slow: false },
  effect: { kind: "saveItem", itemId },
});

const fail = (link: Link | undefined, reason: FailureReason): Step => ({
  state: { kind: "failed", reason, retry: { kind: "again" }, link },
});

function gone(link: Link | undefined, answer: Extract<LinkAnswer, { state: "gone" }>): Step {
  const botUrl = answer.botUrl ?? link?.botUrl;
  return {
    state: { kind: "gone", reason: answer.reason, ...(botUrl === undefined ? {} : { botUrl }) },
  };
}
