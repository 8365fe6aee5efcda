import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { ManualClock } from "./clock.ts";
import { withWrongTypes } from "./faults.ts";
import { rawApi, rawRequests } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let clock: ManualClock;

beforeEach(async () => {
  clock = manualClock("2026-11-22T15:00:00.000Z");
  pluggy = await startPluggy({ stepMs: 0, clock, historyDays: 5 });
  api = await rawApi(pluggy);
});

afterEach(() => pluggy.close());

describe("a fault", () => {
  it("affects its route only, for the given number of requests", async () => {
    pluggy.faults.add({ kind: "status", status: 500, path: "/categories", times: 2 });
    const statuses: number[] = [];
    for (const path of ["/categories", "/webhooks", "/categories", "/categories"]) {
      statuses.push((await api("GET", path)).status);
    }
    expect(statuses).toEqual([500, 200, 500, 200]);
  });

  it("affects one method only when given, until it is cleared", async () => {
    pluggy.faults.add({ kind: "status", status: 503, path: "/webhooks", method: "post" });
    expect((await api("GET", "/webhooks")).status).toBe(200);
    expect((await api("POST", "/webhooks", {})).status).toBe(503);
    pluggy.faults.clear();
    expect((await api("POST", "/webhooks", {})).status).toBe(400);
  });

  it("can be a 429", async () => {
    pluggy.faults.add({ kind: "too-many-requests", path: "/auth", times: 1 });
    const answer = await api("POST", "/auth", {});
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("60");
  });

  it("can be one of Pluggy's errors", async () => {
    const name = "ITEM_CREATION_LIMIT_EXCEEDED";
    pluggy.faults.add({ kind: "refusal", name, path: "/items", times: 1 });
    expect(await api("POST", "/items", {})).toMatchObject({
      status: 409,
      body: { code: 409, codeDescription: name, data: { itemsLimit: 20 } },
    });
  });

  it("can be a reset connection, before or after the work", async () => {
    pluggy.faults.add({ kind: "reset", path: "/webhooks", times: 1 });
    const webhook = { event: "all", url: "https://quanto.example/x" };
    await expect(api("POST", "/webhooks", webhook)).rejects.toThrow("fetch failed");
    pluggy.faults.add({ kind: "apply-then-reset", path: "/webhooks", times: 1 });
    await expect(api("POST", "/webhooks", webhook)).rejects.toThrow("fetch failed");
    expect((await api("GET", "/webhooks")).body).toMatchObject({ total: 1 });
  });

  it("can be a malformed answer", async () => {
    pluggy.faults.add({ kind: "html", path: "/categories", times: 1 });
    const html = await api("GET", "/categories");
    expect(html.status).toBe(502);
    expect(html.body).toContain("Bad Gateway");
    pluggy.faults.add({ kind: "malformed-json", path: "/categories", times: 1 });
    const broken = await api("GET", "/categories");
    expect(broken.status).toBe(200);
    expect(broken.body).toBeTypeOf("string");
    pluggy.faults.add({ kind: "wrong-types", path: "/categories/01000000", times: 1 });
    expect((await api("GET", "/categories/01000000")).body).toMatchObject({
      id: 8,
      parentId: null,
    });
  });

  it("can be a delay, on the clock", async () => {
    pluggy.faults.add({ kind: "delay", ms: 30_000, path: "/categories", times: 1 });
    let done = false;
    const slow = api("GET", "/categories").then((answer) => {
      done = true;
      return answer;
    });
    await api("GET", "/webhooks");
    expect(done).toBe(false);
    // The request may reach the server a moment after the other one.
    while (pluggy.faults.list().length > 0) await api("GET", "/webhooks");
    clock.advance(30_000);
    expect((await slow).status).toBe(200);
  });

  it("can be a request without an answer", async () => {
    pluggy.faults.add({ kind: "no-answer", path: "/categories", times: 1 });
    const controller = new AbortController();
    const silent = fetch(`${pluggy.apiUrl}/categories`, { signal: controller.signal });
    while (pluggy.faults.list().length > 0) await api("GET", "/webhooks");
    controller.abort();
    await expect(silent).rejects.toThrow("aborted");
  });
});

describe("withWrongTypes", () => {
  it("keeps the shape and changes the types", () => {
    expect(withWrongTypes({ id: "abc", amount: 1.5, list: [{ name: "x" }], none: null })).toEqual({
      id: 3,
      amount: "about 1.5",
      list: [{ name: 1 }],
      none: null,
    });
  });
});

describe("rate limits", () => {
  it("allow 20 updates a minute, and answer Retry-After", async () => {
    const path = "/items/00000000-0000-4000-8000-000000000000";
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await api("PATCH", path)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
    const refused = await api("PATCH", path);
    expect(refused.body).toEqual({
      code: 429,
      message: "Too many requests. Please try again later (see Retry-After header in seconds)",
    });
    expect(refused.headers.get("ratelimit-limit")).toBe("20");
    expect(refused.headers.get("retry-after")).toBe("60");
    expect((await api("GET", path)).status).toBe(404);
    clock.advance(60_000);
    expect((await api("PATCH", path)).status).toBe(404);
  });
});

describe("the journal", () => {
  it("contains every request, without secrets", async () => {
    pluggy.journal.clear();
    await api("GET", "/connectors?sandbox=true");
    const body = { clientId: "x", clientSecret: "y" };
    await rawRequests(pluggy.apiUrl, null)("POST", "/auth", body);
    expect(pluggy.journal.entries()).toMatchObject([
      { method: "GET", path: "/connectors", query: "?sandbox=true", principal: "api-key" },
      { path: "/auth", status: 401, principal: "none", body: { clientSecret: "***" } },
    ]);
  });
});
