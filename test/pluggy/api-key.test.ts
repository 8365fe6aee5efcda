import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jwt, startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";
import { failureOf } from "./bank-error-of.ts";

let pluggy: ScriptedPluggy;

beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await pluggy[Symbol.asyncDispose]();
});

describe("the API key", () => {
  const auths = () => pluggy.seen.filter(({ path }) => path === "/auth");

  beforeEach(() => pluggy.answer("GET /items/1", { body: {} }));

  it("is fetched once for concurrent calls and reused", async () => {
    const client = pluggy.client();
    await Promise.all([1, 2, 3, 4, 5].map(() => client.fetchItem("1")));
    await client.fetchItem("1");
    expect(auths()).toHaveLength(1);
    expect(auths()[0]?.body).toEqual({
      clientId: "our-id",
      clientSecret: "our-secret",
      nonExpiring: false,
    });
    expect(new Set(pluggy.calls().map(({ key }) => key))).toEqual(new Set([jwt(1)]));
  });

  it("is renewed a minute before it expires", async () => {
    let now = 0;
    const client = pluggy.client({ clock: { now: () => new Date(now) } });
    const keyAfter = async (seconds: number) => {
      now = seconds * 1000;
      await client.fetchItem("1");
      return pluggy.calls().at(-1)?.key;
    };
    expect([await keyAfter(0), await keyAfter(7139), await keyAfter(7140)]).toEqual([
      jwt(1),
      jwt(1),
      jwt(2),
    ]);
  });

  it.each([401, 403])("is renewed after a %i, and the call repeated once", async (status) => {
    pluggy.answer("GET /items/1", { status }, { body: { id: "1" } });
    expect(await pluggy.client().fetchItem("1")).toEqual({ id: "1" });
    expect(pluggy.calls().map(({ key }) => key)).toEqual([jwt(1), jwt(2)]);
  });

  it("is renewed once only when the new one is rejected too", async () => {
    pluggy.answer("GET /items/1", { status: 403 });
    expect(await failureOf(pluggy.client().fetchItem("1"))).toMatchObject({ code: "unauthorized" });
    expect(auths()).toHaveLength(2);
    expect(pluggy.calls()).toHaveLength(2);
  });

  it("is reused when it is no JWT", async () => {
    pluggy.answer("POST /auth", { body: { apiKey: "plain" } });
    const client = pluggy.client();
    await client.fetchItem("1");
    await client.fetchItem("1");
    expect(auths()).toHaveLength(1);
  });

  it.each([400, 401, 403])("is refused with a %i as unauthorized", async (status) => {
    pluggy.answer("POST /auth", {
      status,
      body: { code: status, codeDescription: "CLIENT_KEYS_UNAUTHORIZED" },
    });
    const error = await failureOf(pluggy.client().fetchItem("1"));
    expect(error).toMatchObject({ code: "unauthorized", reason: "CLIENT_KEYS_UNAUTHORIZED" });
    expect(`${error.stack}`).not.toContain("our-secret");
  });

  it("does not count as rejected after another failure", async () => {
    pluggy.answer("POST /auth", { status: 404 });
    const client = pluggy.client();
    await failureOf(client.fetchItem("1"));
    expect(client.areKeysRejected()).toBe(false);
  });

  it("is fetched again by the next call after a failure", async () => {
    pluggy.answer("POST /auth", { status: 401 }, { body: { apiKey: jwt(7) } });
    const client = pluggy.client();
    await failureOf(client.fetchItem("1"));
    expect(client.areKeysRejected()).toBe(true);
    await client.fetchItem("1");
    expect(client.areKeysRejected()).toBe(false);
    expect(pluggy.calls().at(-1)?.key).toBe(jwt(7));
  });
});
