import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer, UPDATED_ITEM, type TestServer } from "./start-server.ts";
import { BOT, TOKEN } from "./link-token.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

describe("POST chat", () => {
  const ask = (body: unknown = {}, token = TOKEN) => server.post(`/connect/${token}/chat`, body);

  it("answers the user's name, and creates no connect token", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      state: "usable",
      language: "pt",
      botUrl: BOT,
      purpose: "connect",
      chat: { firstName: "Ana", username: "ana" },
    });
    expect(server.connect.calls).toEqual([{ token: TOKEN, opener: { kind: "unidentified" } }]);
  });

  it("answers the bank's name of an update link, without fields that Telegram did not give", async () => {
    server.connect.described = {
      kind: "usable",
      owner: { firstName: "Ana", username: null },
      purpose: { kind: "update", itemId: UPDATED_ITEM },
      bank: "Nubank",
      language: "en",
    };
    expect(await (await ask()).json()).toEqual({
      state: "usable",
      language: "en",
      botUrl: BOT,
      purpose: "update",
      bankName: "Nubank",
      chat: { firstName: "Ana" },
    });
    server.connect.described = { ...server.connect.described, owner: null };
    expect(await (await ask()).json()).not.toHaveProperty("chat");
  });

  it("passes on the opener, as verified by the bot", async () => {
    await ask({ login: { id: "1001", hash: "right" } });
    await ask({ login: { id: "1001", hash: "wrong" } });
    await server.post(`/connect/${TOKEN}/session`, { login: { id: "7", hash: "right" } });
    expect(server.connect.calls).toMatchObject([
      { opener: { kind: "account", telegramId: 1001 } },
      { opener: { kind: "forged" } },
      { opener: { kind: "account", telegramId: 7 } },
    ]);
  });

  it.each([
    ["unknown", 404],
    ["expired", 410],
    ["used", 410],
    ["replaced", 410],
    ["not-yours", 403],
  ] as const)("answers a link that is %s with %i", async (kind, status) => {
    server.connect.described = { kind };
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([
      status,
      { state: kind, botUrl: BOT },
    ]);
  });

  it("answers 404 without a query when the token is malformed", async () => {
    expect((await ask({}, "%E0%A4%A")).status).toBe(404);
    expect(server.connect.calls).toEqual([]);
  });
});

describe("GET photo", () => {
  const getPhoto = (token = TOKEN) => fetch(`${server.url}/connect/${token}/photo`);

  it("answers the photo when only the link's token is given", async () => {
    server.connect.photo = { bytes: Buffer.from("picture"), mediaType: "image/jpeg" };
    const response = await getPhoto();
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe("picture");
    expect(server.connect.calls).toEqual([TOKEN]);
  });

  it("answers 204 when there is no photo", async () => {
    expect((await getPhoto()).status).toBe(204);
    expect((await getPhoto("a%20b")).status).toBe(204);
    expect(server.connect.calls).toEqual([TOKEN]);
  });
});

describe("the API's rate limits", () => {
  it("refuse a link with 429, whatever address the caller forges", async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 41; call += 1) {
      const headers = { "x-forwarded-for": `203.0.113.${call}` };
      statuses.push((await server.post(`/connect/${TOKEN}/session`, {}, headers)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 40 }, () => 200), 429]);
    expect((await server.post(`/connect/${TOKEN}x/session`)).status).toBe(200);
  });

  it("refuse an address with 429, and no other address", async () => {
    const call = async (from: string, link: number) =>
      server.post(`/connect/link-${link}/session`, {}, { "x-forwarded-for": from });
    const responses = await Promise.all(
      Array.from({ length: 121 }, (_, link) => call("203.0.113.7", link)),
    );
    const refused = responses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ state: "unavailable" });
    expect((await call("203.0.113.8", 99)).status).toBe(200);
  });

  it("ignore forged addresses when there is no proxy, or one", async () => {
    const statusesOf = async (trustedProxies: number, forwardedFor: (call: number) => string) => {
      await using fresh = await startServer({ trustedProxies });
      const answers = await Promise.all(
        Array.from({ length: 121 }, (_, call) => {
          const headers = { "x-forwarded-for": forwardedFor(call) };
          return fresh.post(`/connect/link-${call}/session`, {}, headers);
        }),
      );
      return answers.filter(({ status }) => status === 429).length;
    };
    expect(await statusesOf(0, (call) => `203.0.113.${call}`)).toBe(1);
    expect(await statusesOf(1, (call) => `203.0.113.${call}, 198.51.100.7`)).toBe(1);
    expect(await statusesOf(2, (call) => `203.0.113.${call}, 198.51.100.7`)).toBe(0);
  });
});
