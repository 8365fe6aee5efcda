import { describe, expect, it } from "vitest";
import { reduce } from "../../connect-web/src/reduce.ts";
import type { Effect, PageEvent, State } from "../../connect-web/src/state.ts";
import { session } from "./sessions.ts";

const usable = (more = {}): PageEvent => ({
  kind: "sessionAnswered",
  answer: { state: "usable", session: session(more) },
});

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

const opened: PageEvent[] = [usable(), { kind: "connectPressed" }, { kind: "widgetShown" }];
const linked = (bankName = "Nubank"): PageEvent => ({
  kind: "itemAnswered",
  answer: { state: "linked", bankName },
});

describe("the page, told as stories", () => {
  it("connects a bank: session, widget, item, done", () => {
    const { state, effects } = play(
      { kind: "loading" },
      ...opened,
      { kind: "widgetLoggedIn", itemId: "item-1" },
      { kind: "widgetSucceeded", itemId: "item-1" },
      linked(),
      { kind: "widgetClosed" },
    );
    expect(state).toMatchObject({ kind: "done", bankName: "Nubank" });
    expect(effects.map((effect) => effect.kind)).toEqual(["openWidget", "saveItem"]);
  });

  it("goes back to the start when the widget is closed, with a new token for the next opening", () => {
    const closed = play({ kind: "loading" }, ...opened, { kind: "widgetClosed" });
    expect(closed.state).toMatchObject({ kind: "ready", fresh: false });
    const again = play(closed.state, { kind: "connectPressed" }, usable({ connectToken: "two" }));
    expect(again.effects).toEqual([
      { kind: "openSession" },
      { kind: "openWidget", session: session({ connectToken: "two" }) },
    ]);
  });

  it("asks for a new token when the first one has aged unused", () => {
    const { effects } = play(
      { kind: "loading" },
      usable(),
      { kind: "sessionAged" },
      { kind: "connectPressed" },
    );
    expect(effects).toEqual([{ kind: "openSession" }]);
  });

  it("hands in an item that failed once the widget is closed, and says that a step is missing", () => {
    const failed = play({ kind: "loading" }, ...opened, { kind: "widgetErred", itemId: "item-1" });
    expect(failed.effects.at(-1)?.kind).toBe("openWidget");
    const { state, effects } = play(failed.state, { kind: "widgetClosed" }, linked());
    expect(effects).toEqual([{ kind: "saveItem", itemId: "item-1" }]);
    expect(state).toMatchObject({ kind: "attention", bankName: "Nubank" });
  });

  it("forgets an error that a second try inside the widget made good", () => {
    const { state, effects } = play(
      { kind: "loading" },
      ...opened,
      { kind: "widgetErred", itemId: "item-1" },
      { kind: "widgetSucceeded", itemId: "item-1" },
      linked(),
      { kind: "widgetClosed" },
    );
    expect(state.kind).toBe("done");
    expect(effects.filter((effect) => effect.kind === "saveItem")).toHaveLength(1);
  });

  it("hands in an item whose login worked even when the person closes early", () => {
    const { state } = play(
      { kind: "loading" },
      ...opened,
      { kind: "widgetLoggedIn", itemId: "item-1" },
      { kind: "widgetClosed" },
      linked(),
    );
    expect(state.kind).toBe("done");
  });

  it("offers another try after an error without an item", () => {
    const { state } = play(
      { kind: "loading" },
      ...opened,
      { kind: "widgetErred" },
      { kind: "widgetClosed" },
    );
    expect(state).toMatchObject({ kind: "failed", reason: "widget" });
    expect(play(state, { kind: "retryPressed" }, usable()).effects.map((one) => one.kind)).toEqual([
      "openSession",
      "openWidget",
    ]);
  });

  it.each([
    ["widgetBlocked", "blocked"],
    ["widgetFailed", "widget"],
  ] as const)("offers another try after %s", (kind, reason) => {
    const { state } = play({ kind: "loading" }, usable(), { kind: "connectPressed" }, { kind });
    expect(state).toMatchObject({ kind: "failed", reason, retry: { kind: "session" } });
  });

  it("saves the same item again when the first answer was lost", () => {
    const lost = play(
      { kind: "loading" },
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
      { kind: "loading" },
      ...opened,
      { kind: "widgetSucceeded", itemId: "item-1" },
      { kind: "itemAnswered", answer: { state: "foreign" } },
      { kind: "retryPressed" },
    );
    expect(state).toMatchObject({ kind: "failed", reason: "foreign", retry: { kind: "none" } });
  });

  it.each(["unknown", "expired", "used"] as const)("shows an %s link for what it is", (reason) => {
    const answer = { state: "gone", reason, botUrl: "https://t.me/b" } as const;
    expect(play({ kind: "loading" }, { kind: "sessionAnswered", answer }).state).toEqual({
      kind: "gone",
      reason,
      botUrl: "https://t.me/b",
    });
  });

  it("keeps the way back to the bot when the link goes while the page is open", () => {
    const answer = { state: "gone", reason: "expired" } as const;
    const closed = play({ kind: "loading" }, ...opened, { kind: "widgetClosed" });
    const { state } = play(
      closed.state,
      { kind: "connectPressed" },
      { kind: "sessionAnswered", answer },
    );
    expect(state).toMatchObject({ kind: "gone", botUrl: session().botUrl });
  });

  it.each(["offline", "unavailable"] as const)("starts over after being %s", (state) => {
    const failed = play({ kind: "loading" }, { kind: "sessionAnswered", answer: { state } });
    expect(failed.state).toMatchObject({ kind: "failed", reason: state });
    const { effects, state: after } = play(failed.state, { kind: "retryPressed" });
    expect(effects).toEqual([{ kind: "openSession" }]);
    expect(after.kind).toBe("loading");
  });
});

describe("an event that comes late", () => {
  const events: PageEvent[] = [
    { kind: "connectPressed" },
    { kind: "retryPressed" },
    { kind: "sessionAged" },
    { kind: "widgetShown" },
    { kind: "widgetLoggedIn", itemId: "late" },
    { kind: "widgetSucceeded", itemId: "late" },
    { kind: "widgetErred", itemId: "late" },
    { kind: "widgetClosed" },
    { kind: "widgetBlocked" },
    { kind: "widgetFailed" },
    usable(),
    linked("late"),
  ];

  it.each(events)("changes nothing once all is done: $kind", (event) => {
    const done: State = { kind: "done", session: session(), bankName: "Nubank" };
    expect(reduce(done, event)).toEqual({ state: done });
  });
});
