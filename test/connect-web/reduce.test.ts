import { describe, expect, it } from "vitest";
import type { Progress } from "../../connect-web/src/answer.ts";
import type { PageEvent } from "../../connect-web/src/page-event.ts";
import type { PageState } from "../../connect-web/src/page-state.ts";
import { reduce } from "../../connect-web/src/reduce.ts";
import type { Effect } from "../../connect-web/src/step.ts";
import { makeLink, makeSession } from "./make-link.ts";

const linkAnswered: PageEvent = {
  kind: "link-answered",
  answer: { kind: "usable", link: makeLink() },
};
const sessionAnswered = (more = {}): PageEvent => ({
  kind: "session-answered",
  answer: { kind: "usable", session: makeSession(more) },
});
const LOADING: PageState = { kind: "loading", isSlow: false };

/** Applies events in order; returns the last state and all effects. */
function play(start: PageState, ...events: PageEvent[]): { state: PageState; effects: Effect[] } {
  let state = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const step = reduce(state, event);
    ({ state } = step);
    if (step.effect) effects.push(step.effect);
  }
  return { state, effects };
}

const confirmed: PageEvent[] = [linkAnswered, { kind: "confirm-pressed" }, sessionAnswered()];
const opened: PageEvent[] = [...confirmed, { kind: "widget-shown" }];
const itemAnswered = (progress: Progress = "connected", bankName = "Nubank"): PageEvent => ({
  kind: "item-answered",
  answer: { kind: "linked", bankName, progress },
});
const kinds = (effects: readonly Effect[]) => effects.map(({ kind }) => kind);

describe("reduce", () => {
  it("connects a bank: link, confirmation, session, widget, item, done", () => {
    const { state, effects } = play(
      LOADING,
      ...opened,
      { kind: "widget-item-created", itemId: "item-1" },
      { kind: "widget-logged-in", itemId: "item-1" },
      { kind: "widget-succeeded", itemId: "item-1" },
      itemAnswered(),
      { kind: "widget-closed" },
    );
    expect(state).toMatchObject({ kind: "done", bankName: "Nubank" });
    expect(kinds(effects)).toEqual([
      "open-session",
      "open-widget",
      "hand-over",
      "hand-over",
      "save-item",
    ]);
  });

  it("requests no session before the user has confirmed", () => {
    const { state, effects } = play(LOADING, linkAnswered);
    expect(state).toEqual({ kind: "ready", link: makeLink() });
    expect(effects).toEqual([]);
  });

  it("returns to the start when the widget is closed, and requests a new token for the next opening", () => {
    const closed = play(LOADING, ...opened, { kind: "widget-closed" });
    expect(closed.state).toEqual({ kind: "ready", link: makeLink() });
    const again = play(
      closed.state,
      { kind: "confirm-pressed" },
      sessionAnswered({ connectToken: "two" }),
    );
    expect(again.effects).toEqual([
      { kind: "open-session", itemId: null },
      { kind: "open-widget", session: makeSession({ connectToken: "two" }) },
    ]);
  });

  it("offers a retry with the same link when the widget is closed after an error", () => {
    const failed = play(LOADING, ...opened, { kind: "widget-errored", itemId: "item-1" });
    expect(kinds(failed.effects).slice(2)).toEqual(["hand-over"]);
    const closed = play(failed.state, { kind: "widget-closed" }, itemAnswered("unfinished"));
    expect(closed.effects).toEqual([{ kind: "save-item", itemId: "item-1" }]);
    expect(closed.state).toMatchObject({ kind: "unfinished", bankName: "Nubank" });
    const again = play(closed.state, { kind: "retry-pressed", itemId: null }, sessionAnswered());
    expect(again.effects.map((effect) => effect.kind)).toEqual(["open-session", "open-widget"]);
    expect(again.effects[0]).toEqual({ kind: "open-session", itemId: null });
  });

  it("resumes the item when the widget was closed before the login", () => {
    const closed = play(
      LOADING,
      ...opened,
      { kind: "widget-item-created", itemId: "item-1" },
      { kind: "widget-item-created", itemId: "item-1" },
      { kind: "widget-closed" },
      itemAnswered("unfinished"),
    );
    expect(closed.state).toMatchObject({ kind: "unfinished", itemId: "item-1" });
    const again = play(closed.state, { kind: "retry-pressed", itemId: "item-1" });
    expect(again.effects).toEqual([{ kind: "open-session", itemId: "item-1" }]);
    const slow = play(
      again.state,
      { kind: "answer-slow" },
      { kind: "retry-pressed", itemId: null },
    );
    expect(slow.effects).toEqual([{ kind: "open-session", itemId: "item-1" }]);
  });

  it.each([
    ["connected", "done"],
    ["fetching", "unfinished"],
    ["unfinished", "unfinished"],
  ] as const)(
    "ends a connection that is %s, and was closed before the login, as %s",
    (progress, kind) => {
      const begun: PageEvent = { kind: "widget-item-created", itemId: "item-1" };
      const { state } = play(
        LOADING,
        ...opened,
        begun,
        { kind: "widget-closed" },
        itemAnswered(progress),
      );
      expect(state.kind).toBe(kind);
    },
  );

  it("accepts an item that Pluggy has already, although the widget reported an error", () => {
    const { state } = play(
      LOADING,
      ...opened,
      { kind: "widget-errored", itemId: "item-1" },
      { kind: "widget-closed" },
      itemAnswered("connected"),
    );
    expect(state.kind).toBe("done");
  });

  it("ignores an error when a second attempt inside the widget succeeds", () => {
    const { state, effects } = play(
      LOADING,
      ...opened,
      { kind: "widget-errored", itemId: "item-1" },
      { kind: "widget-succeeded", itemId: "item-1" },
      itemAnswered("fetching"),
      { kind: "widget-closed" },
    );
    expect(state.kind).toBe("done");
    expect(effects.filter((effect) => effect.kind === "save-item")).toHaveLength(1);
  });

  it.each([
    ["connected", "done"],
    ["fetching", "done"],
    ["unfinished", "unfinished"],
  ] as const)(
    "ends a connection that is %s, and was closed after the login, as %s",
    (progress, kind) => {
      const { state } = play(
        LOADING,
        ...opened,
        { kind: "widget-logged-in", itemId: "item-1" },
        { kind: "widget-closed" },
        itemAnswered(progress, ""),
      );
      expect(state).toMatchObject({ kind, bankName: "" });
    },
  );

  it("offers a retry after an error without an item", () => {
    const { state } = play(
      LOADING,
      ...opened,
      { kind: "widget-errored", itemId: null },
      { kind: "widget-closed" },
    );
    expect(state).toMatchObject({ kind: "failed", reason: "widget" });
    expect(
      kinds(play(state, { kind: "retry-pressed", itemId: null }, sessionAnswered()).effects),
    ).toEqual(["open-session", "open-widget"]);
  });

  it.each([
    ["widget-blocked", "blocked"],
    ["widget-offline", "offline"],
    ["widget-failed", "widget"],
  ] as const)("offers a retry after %s", (kind, reason) => {
    const { state } = play(LOADING, ...confirmed, { kind });
    expect(state).toMatchObject({ kind: "failed", reason, retry: { kind: "restart" } });
  });

  it("saves the same item again when the first request failed", () => {
    const lost = play(
      LOADING,
      ...opened,
      { kind: "widget-succeeded", itemId: "item-1" },
      { kind: "item-answered", answer: { kind: "offline" } },
    );
    expect(lost.state).toMatchObject({ kind: "failed", reason: "save" });
    const { state, effects } = play(
      lost.state,
      { kind: "retry-pressed", itemId: null },
      itemAnswered(),
    );
    expect(effects).toEqual([{ kind: "save-item", itemId: "item-1" }]);
    expect(state.kind).toBe("done");
  });

  it("offers no retry for an item of another user", () => {
    const { state } = play(
      LOADING,
      ...opened,
      { kind: "widget-succeeded", itemId: "item-1" },
      { kind: "item-answered", answer: { kind: "foreign" } },
      { kind: "retry-pressed", itemId: null },
    );
    expect(state).toMatchObject({ kind: "failed", reason: "foreign", retry: { kind: "none" } });
  });

  it.each(["unknown", "expired", "used", "replaced", "not-yours"] as const)(
    "shows why a link cannot be used: %s",
    (reason) => {
      const answer = { kind: "gone", reason, botUrl: "https://t.me/b" } as const;
      expect(play(LOADING, { kind: "link-answered", answer }).state).toEqual({
        kind: "gone",
        reason,
        botUrl: "https://t.me/b",
      });
    },
  );

  it("keeps the bot's URL when the link expires while the page is open", () => {
    const answer = { kind: "gone", reason: "expired", botUrl: null } as const;
    const closed = play(LOADING, ...opened, { kind: "widget-closed" });
    const { state } = play(
      closed.state,
      { kind: "confirm-pressed" },
      { kind: "session-answered", answer },
    );
    expect(state).toMatchObject({ kind: "gone", botUrl: makeLink().botUrl });
  });

  it.each(["offline", "unavailable"] as const)("restarts after the answer %s", (kind) => {
    const failed = play(LOADING, { kind: "link-answered", answer: { kind } });
    expect(failed.state).toMatchObject({ kind: "failed", reason: kind });
    const { effects, state: after } = play(failed.state, { kind: "retry-pressed", itemId: null });
    expect(effects).toEqual([{ kind: "open-link" }]);
    expect(after).toEqual(LOADING);
  });

  it.each([
    ["the link", LOADING, "open-link"],
    [
      "a session",
      { kind: "starting", link: makeLink(), itemId: null, isSlow: false },
      "open-session",
    ],
    [
      "the hand-over",
      { kind: "saving", link: makeLink(), itemId: "item-1", outcome: "succeeded", isSlow: false },
      "save-item",
    ],
  ] as const)("repeats the request for %s when its answer is slow", (_what, state, effect) => {
    const slow = play(state, { kind: "answer-slow" });
    expect(slow.state).toEqual({ ...state, isSlow: true });
    const again = play(slow.state, { kind: "retry-pressed", itemId: null });
    expect(kinds(again.effects)).toEqual([effect]);
    expect(again.state).toEqual(state);
  });
});

describe("a late event", () => {
  const events: PageEvent[] = [
    { kind: "confirm-pressed" },
    { kind: "retry-pressed", itemId: null },
    { kind: "answer-slow" },
    { kind: "widget-shown" },
    { kind: "widget-item-created", itemId: "late" },
    { kind: "widget-logged-in", itemId: "late" },
    { kind: "widget-succeeded", itemId: "late" },
    { kind: "widget-errored", itemId: "late" },
    { kind: "widget-closed" },
    { kind: "widget-blocked" },
    { kind: "widget-offline" },
    { kind: "widget-failed" },
    linkAnswered,
    sessionAnswered(),
    itemAnswered(),
  ];

  it.each(events)("changes nothing after the end: $kind", (event) => {
    const done: PageState = { kind: "done", link: makeLink(), bankName: "Nubank" };
    expect(reduce(done, event)).toEqual({ state: done, effect: null });
  });
});
