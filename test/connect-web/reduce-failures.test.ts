import { describe, expect, it } from "vitest";
import { makeLink } from "./make-link.ts";
import {
  confirmed,
  itemAnswered,
  kinds,
  LOADING,
  opened,
  play,
  sessionAnswered,
} from "./played-events.ts";

describe("reduce", () => {
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
