import { describe, expect, it } from "vitest";
import type { PageEvent } from "../../connect-web/src/page-event.ts";
import type { PageState } from "../../connect-web/src/page-state.ts";
import { reduce } from "../../connect-web/src/reduce.ts";
import { makeLink, makeSession } from "./make-link.ts";
import {
  itemAnswered,
  kinds,
  linkAnswered,
  LOADING,
  opened,
  play,
  sessionAnswered,
} from "./played-events.ts";

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
