import { describe, expect, it } from "vitest";
import { reduce } from "../../connect-web/src/reduce.ts";
import type { Progress } from "../../connect-web/src/session.ts";
import type { Effect, PageEvent, State } from "../../connect-web/src/state.ts";
import { link, session } from "./sessions.ts";

const known: PageEvent = { kind: "linkAnswered", answer: { state: "usable", link: link() } };
const usable = (more = {}): PageEvent => ({
  kind: "sessionAnswered",
  answer: { state: "usable", session: session(more) },
});
const LOADING: State = { kind: "loading", slow: false };

/** Runs a whole story and keeps what had to be done on the way. */
function play(start: State, ...events: PageEvent[]): { state: State; effects: Effect[] } {
  let state = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const step = reduce(state, event);
    ({ state } = step);
    if (step.effect) effects.push(step.effect);
  }
  return { state, effects };
}

const confirmed: PageEvent[] = [known, { kind: "confirmPressed" }, usable()];
const opened: PageEvent[] = [...confirmed, { kind: "widgetShown" }];
const linked = (progress: Progress = "connected", bankName = "Nubank"): PageEvent => ({
  kind: "itemAnswered",
  answer: { state: "linked", bankName, progress },
});
const kinds = (effects: readonly Effect[]) => effects.map(({ kind }) => kind);

describe("the page, told as stories", () => {
  it("connects a bank: whose chat, confirmation, session, widget, item, done", () => {
    const { state, effects } = play(
      LOADING,
      ...opened,
      { kind: "widgetHasItem", itemId: "item-1" },
      { kind: "widgetLoggedIn", itemId: "item-1" },
      { kind: "widgetSucceeded", itemId: "item-1" },
      linked(),
      { kind: "widgetClosed" },
    );
    expect(state).toMatchObject({ kind: "done", bankName: "Nubank" });
    expect(kinds(effects)).toEqual([
      "openSession",
      "openWidget",
      "handOver",
      "handOver",
      "saveItem",
    ]);
  });

  it("asks for no connect token before the user has confirmed", () => {
    const { state, effects } = play(LOADING, known);
    expect(state).toEqual({ kind: "ready", link: link() });
    expect(effects).toEqual([]);
  });

  it("goes back to the start when the widget is closed, with a new token for the next opening", () => {
    const closed = play(LOADING, ...opened, { kind: "widgetClosed" });
    expect(closed.state).toEqual({ kind: "ready", link: link() });
    const again = play(closed.state, { kind: "confirmPressed" }, usable({ connectToken: "two" }));
    expect(again.effects).toEqual([
      { kind: "openSession" },
      { kind: "openWidget", session: session({ connectToken: "two" }) },
    ]);
  });

  it("offers another try by the same link after a failed close of the widget", () => {
    const failed = play(LOADING, ...opened, { kind: "widgetErred", itemId: "item-1" });
    expect(kinds(failed.effects).slice(2)).toEqual(["handOver"]);
    const closed = play(failed.state, { kind: "widgetClosed" }, linked("unfinished"));
    expect(closed.effects).toEqual([{ kind: "saveItem", itemId: "item-1" }]);
    expect(closed.state).toMatchObject({ kind: "attention", bankName: "Nubank" });
    const again = play(closed.state, { kind: "retryPressed" }, usable());
    expect(again.effects.map((effect) => effect.kind)).toEqual(["openSession", "openWidget"]);
    expect(again.effects[0]).toEqual({ kind: "openSession" });
  });

  it("goes on with the item that was begun when the widget is closed at a code", () => {
    const closed = play(
      LOADING,
      ...opened,
      { kind: "widgetHasItem", itemId: "item-1" },
      { kind: "widgetHasItem", itemId: "item-1" },
      { kind: "widgetClosed" },
      linked("unfinished"),
    );
    expect(closed.state).toMatchObject({ kind: "attention", itemId: "item-1" });
    const again = play(closed.state, { kind: "retryPressed", itemId: "item-1" });
    expect(again.effects).toEqual([{ kind: "openSession", itemId: "item-1" }]);
    const slow = play(again.state, { kind: "answerSlow" }, { kind: "retryPressed" });
    expect(slow.effects).toEqual([{ kind: "openSession", itemId: "item-1" }]);
  });

  it.each([
    ["connected", "done"],
    ["fetching", "attention"],
    ["unfinished", "attention"],
  ] as const)("closed before the login, a connection that is %s is %s", (progress, kind) => {
    const begun: PageEvent = { kind: "widgetHasItem", itemId: "item-1" };
    const { state } = play(LOADING, ...opened, begun, { kind: "widgetClosed" }, linked(progress));
    expect(state.kind).toBe(kind);
  });

  it("takes over a bank that Pluggy has already, where the widget only says that it failed", () => {
    const { state } = play(
      LOADING,
      ...opened,
      { kind: "widgetErred", itemId: "item-1" },
      { kind: "widgetClosed" },
      linked("connected"),
    );
    expect(state.kind).toBe("done");
  });

  it("forgets an error that a second try inside the widget made good", () => {
    const { state, effects } = play(
      LOADING,
      ...opened,
      { kind: "widgetErred", itemId: "item-1" },
      { kind: "widgetSucceeded", itemId: "item-1" },
      linked("fetching"),
      { kind: "widgetClosed" },
    );
    expect(state.kind).toBe("done");
    expect(effects.filter((effect) => effect.kind === "saveItem")).toHaveLength(1);
  });

  it.each([
    ["connected", "done"],
    ["fetching", "done"],
    ["unfinished", "attention"],
  ] as const)("closed after the login, it is as Pluggy says: %s is %s", (progress, kind) => {
    const { state } = play(
      LOADING,
      ...opened,
      { kind: "widgetLoggedIn", itemId: "item-1" },
      { kind: "widgetClosed" },
      linked(progress, ""),
    );
    expect(state).toMatchObject({ kind, bankName: "" });
  });

  it("offers another try after an error without an item", () => {
    const { state } = play(LOADING, ...opened, { kind: "widgetErred" }, { kind: "widgetClosed" });
    expect(state).toMatchObject({ kind: "failed", reason: "widget" });
    expect(kinds(play(state, { kind: "retryPressed" }, usable()).effects)).toEqual([
      "openSession",
      "openWidget",
    ]);
  });

  it.each([
    ["widgetBlocked", "blocked"],
    ["widgetOffline", "offline"],
    ["widgetFailed", "widget"],
  ] as const)("offers another try after %s", (kind, reason) => {
    const { state } = play(LOADING, ...confirmed, { kind });
    expect(state).toMatchObject({ kind: "failed", reason, retry: { kind: "again" } });
  });

  it("saves the same item again when the first answer was lost", () => {
    const lost = play(
      LOADING,
      ...opened,
      { kind: "widgetSucceeded", itemId: "item-1" },
      { kind: "itemAnswered", answer: { state: "offline" } },
    );
    expect(lost.state).toMatchObject({ kind: "failed", reason: "save" });
    const { state, effects } = play(lost.state, { kind: "retryPressed" }, linked());
    expect(effects).toEqual([{ kind: "saveItem", itemId: "item-1" }]);
    expect(state.kind).toBe("done");
  });

  it("offers no other try for an item of somebody else", () => {
    const { state } = play(
      LOADING,
      ...opened,
      { kind: "widgetSucceeded", itemId: "item-1" },
      { kind: "itemAnswered", answer: { state: "foreign" } },
      { kind: "retryPressed" },
    );
    expect(state).toMatchObject({ kind: "failed", reason: "foreign", retry: { kind: "none" } });
  });

  it.each(["unknown", "expired", "used", "replaced", "notYours"] as const)(
    "shows an %s link for what it is",
    (reason) => {
      const answer = { state: "gone", reason, botUrl: "https://t.me/b" } as const;
      expect(play(LOADING, { kind: "linkAnswered", answer }).state).toEqual({
        kind: "gone",
        reason,
        botUrl: "https://t.me/b",
      });
    },
  );

  it("keeps the way back to the bot when the link goes while the page is open", () => {
    const answer = { state: "gone", reason: "expired" } as const;
    const closed = play(LOADING, ...opened, { kind: "widgetClosed" });
    const { state } = play(
      closed.state,
      { kind: "confirmPressed" },
      { kind: "sessionAnswered", answer },
    );
    expect(state).toMatchObject({ kind: "gone", botUrl: link().botUrl });
  });

  it.each(["offline", "unavailable"] as const)("starts over after being %s", (state) => {
    const failed = play(LOADING, { kind: "linkAnswered", answer: { state } });
    expect(failed.state).toMatchObject({ kind: "failed", reason: state });
    const { effects, state: after } = play(failed.state, { kind: "retryPressed" });
    expect(effects).toEqual([{ kind: "openLink" }]);
    expect(after).toEqual(LOADING);
  });

  it.each([
    ["the link", LOADING, "openLink"],
    ["a session", { kind: "starting", link: link(), slow: false }, "openSession"],
    [
      "the hand-over",
      { kind: "saving", link: link(), itemId: "item-1", seen: "success", slow: false },
      "saveItem",
    ],
  ] as const)("lets the user ask again when the answer to %s is slow", (_what, state, effect) => {
    const slow = play(state, { kind: "answerSlow" });
    expect(slow.state).toEqual({ ...state, slow: true });
    const again = play(slow.state, { kind: "retryPressed" });
    expect(kinds(again.effects)).toEqual([effect]);
    expect(again.state).toEqual(state);
  });
});

describe("an event that comes late", () => {
  const events: PageEvent[] = [
    { kind: "confirmPressed" },
    { kind: "retryPressed" },
    { kind: "answerSlow" },
    { kind: "widgetShown" },
    { kind: "widgetHasItem", itemId: "late" },
    { kind: "widgetLoggedIn", itemId: "late" },
    { kind: "widgetSucceeded", itemId: "late" },
    { kind: "widgetErred", itemId: "late" },
    { kind: "widgetClosed" },
    { kind: "widgetBlocked" },
    { kind: "widgetOffline" },
    { kind: "widgetFailed" },
    known,
    usable(),
    linked(),
  ];

  it.each(events)("changes nothing once all is done: $kind", (event) => {
    const done: State = { kind: "done", link: link(), bankName: "Nubank" };
    expect(reduce(done, event)).toEqual({ state: done });
  });
});
