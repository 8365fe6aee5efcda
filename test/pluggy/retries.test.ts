import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { failureOf } from "./bank-error-of.ts";

let pluggy: ScriptedPluggy;

beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await pluggy[Symbol.asyncDispose]();
});

describe("a retry", () => {
  it("follows a temporary failure, twice, with growing delays", async () => {
    pluggy.answer(
      "GET /items/1",
      { isBroken: true },
      { status: 502, body: "no" },
      { body: { id: "1" } },
    );
    const timers = instantTimers();
    expect(await pluggy.client({ timers }).fetchItem("1")).toEqual({ id: "1" });
    expect(timers.slept).toEqual([300, 1200]);
  });

  it("does not follow a third failure", async () => {
    pluggy.answer("GET /items/1", { status: 500 });
    await failureOf(pluggy.client().fetchItem("1"));
    expect(pluggy.calls()).toHaveLength(3);
  });

  it("never repeats a request that creates something", async () => {
    pluggy.answer("POST /webhooks", { isBroken: true });
    await failureOf(pluggy.client().createWebhook("all", "https://example.com"));
    expect(pluggy.calls()).toHaveLength(1);
  });

  it("waits the requested delay when that is short", async () => {
    pluggy.answer("GET /items/1", { status: 429, headers: { "retry-after": "2" } }, { body: {} });
    const timers = instantTimers();
    await pluggy.client({ timers }).fetchItem("1");
    expect(timers.slept).toEqual([2000]);
  });

  it.each([
    [300, []],
    [301, [300]],
  ])("is made only when it ends within the call's time (%i ms left)", async (left, slept) => {
    pluggy.answer("GET /items/1", { status: 502, body: "no" });
    const now = () => (pluggy.calls().length > 0 ? 18_000 - left : 0);
    const timers = { ...instantTimers(), now };
    await failureOf(pluggy.client({ timers }).fetchItem("1"));
    expect(timers.slept).toEqual(slept);
  });

  it("leaves a long delay to the caller", async () => {
    pluggy.answer("GET /items/1", { status: 429, headers: { "retry-after": "60" } });
    const timers = instantTimers();
    await failureOf(pluggy.client({ timers }).fetchItem("1"));
    expect(timers.slept).toEqual([]);
    expect(pluggy.calls()).toHaveLength(1);
  });
});
