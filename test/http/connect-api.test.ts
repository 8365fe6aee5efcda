import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BankError } from "../../src/errors.ts";
import { ITEM, startDoor, UPDATED_ITEM, type Door } from "./start-door.ts";

const TOKEN = "n0t-a-real_token-but-of-its-shape-0123456789ab";
const BOT = "https://t.me/quanto_bot";

let door: Door;
beforeEach(async () => {
  door = await startDoor();
});
afterEach(() => door[Symbol.asyncDispose]());

describe("POST chat", () => {
  const ask = (body: unknown = {}, token = TOKEN) => door.post(`/connect/${token}/chat`, body);

  it("says whose chat it is, and asks for no connect token", async () => {
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
    expect(door.connect.asked).toEqual([{ token: TOKEN, opener: { kind: "unidentified" } }]);
  });

  it("names the bank to mend, and leaves out what Telegram does not tell", async () => {
    door.connect.described = {
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
    door.connect.described = { ...door.connect.described, owner: null };
    expect(await (await ask()).json()).not.toHaveProperty("chat");
  });

  it("passes on who opened the link, as the bot's check of Telegram's word says", async () => {
    await ask({ login: { id: "1001", hash: "right" } });
    await ask({ login: { id: "1001", hash: "wrong" } });
    await door.post(`/connect/${TOKEN}/session`, { login: { id: "7", hash: "right" } });
    expect(door.connect.asked).toMatchObject([
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
  ] as const)("on a link that is %s answers %i", async (kind, status) => {
    door.connect.described = { kind };
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([
      status,
      { state: kind, botUrl: BOT },
    ]);
  });

  it("on garbage answers 404 without asking anybody", async () => {
    expect((await ask({}, "%E0%A4%A")).status).toBe(404);
    expect(door.connect.asked).toEqual([]);
  });
});

describe("GET photo", () => {
  const look = (token = TOKEN) => fetch(`${door.url}/connect/${token}/photo`);

  it("brings the photo, by the link's token alone", async () => {
    door.connect.photo = { bytes: Buffer.from("picture"), mediaType: "image/jpeg" };
    const response = await look();
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe("picture");
    expect(door.connect.asked).toEqual([TOKEN]);
  });

  it("is empty where there is none", async () => {
    expect((await look()).status).toBe(204);
    expect((await look("a%20b")).status).toBe(204);
    expect(door.connect.asked).toEqual([TOKEN]);
  });
});

describe("POST session", () => {
  const open = (token = TOKEN) => door.post(`/connect/${token}/session`);

  it("gives the widget what it needs for a new bank", async () => {
    const response = await open();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      state: "usable",
      connectToken: "connect-token",
      connectUrl: "https://connect.pluggy.ai",
      includeSandbox: false,
      language: "pt",
      botUrl: BOT,
      purpose: "connect",
    });
    expect(door.connect.asked).toEqual([
      {
        token: TOKEN,
        opener: { kind: "unidentified" },
        redirectUri: "https://quanto.example/connect/done",
      },
    ]);
  });

  it("hands on which connection the page goes on with, where it is one", async () => {
    await door.post(`/connect/${TOKEN}/session`, { itemId: UPDATED_ITEM });
    expect(door.connect.asked.at(-1)).toMatchObject({ itemId: UPDATED_ITEM });
    await door.post(`/connect/${TOKEN}/session`, { itemId: "nonsense" });
    expect(door.connect.asked.at(-1)).not.toHaveProperty("itemId", "nonsense");
  });

  it("names the bank to mend", async () => {
    door.connect.session = {
      kind: "usable",
      connectToken: "connect-token",
      purpose: { kind: "update", itemId: UPDATED_ITEM },
      updateItem: UPDATED_ITEM,
      bank: "Nubank",
      language: "en",
    };
    expect(await (await open()).json()).toMatchObject({
      purpose: "update",
      updateItem: UPDATED_ITEM,
      bankName: "Nubank",
      language: "en",
    });
  });

  it.each([
    ["unknown", 404],
    ["expired", 410],
    ["used", 410],
    ["replaced", 410],
    ["not-yours", 403],
  ] as const)(
    "on a link that is %s answers %i and the way back to the chat",
    async (kind, status) => {
      door.connect.session = { kind };
      const response = await open();
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ state: kind, botUrl: BOT });
    },
  );

  it("on garbage answers 404 without asking anybody", async () => {
    const response = await open("%E0%A4%A");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ state: "unknown", botUrl: BOT });
    expect(door.connect.asked).toEqual([]);
  });

  it.each([
    [new BankError("unreachable", "away"), "10"],
    [new BankError("rate-limited", "slower", { retryAfter: 60_000 }), "60"],
    [new BankError("unauthorized", "keys"), "10"],
  ])("says when Pluggy is not there: %s", async (failure, retryAfter) => {
    door.connect.failure = failure;
    const response = await open();
    expect(response.status).toBe(502);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(await response.json()).toEqual({ state: "unavailable" });
    expect(door.reports).toEqual([{ error: failure, where: "POST /connect/:token/session" }]);
  });

  it.each(["http://quanto.example", "https://localhost", "https://127.0.0.1:8443"])(
    "from %s sends nobody back, since Pluggy would refuse it",
    async (publicUrl) => {
      await using local = await startDoor({ publicUrl });
      await local.post(`/connect/${TOKEN}/session`);
      expect(local.connect.asked).toMatchObject([{ token: TOKEN, redirectUri: null }]);
    },
  );
});

describe("POST item", () => {
  const hand = (body: unknown, token = TOKEN) => door.post(`/connect/${token}/item`, body);

  it.each([
    [
      { kind: "linked", bank: "Nubank", progress: "connected" },
      200,
      { state: "linked", bankName: "Nubank", progress: "connected" },
    ],
    [
      { kind: "linked", bank: "Nubank", progress: "unfinished" },
      200,
      { state: "linked", bankName: "Nubank", progress: "unfinished" },
    ],
    [{ kind: "foreign" }, 403, { state: "foreign" }],
    [{ kind: "unknown-item" }, 404, { state: "unknown-item" }],
    [{ kind: "unknown" }, 404, { state: "unknown", botUrl: BOT }],
    [{ kind: "expired" }, 410, { state: "expired", botUrl: BOT }],
    [{ kind: "used" }, 410, { state: "used", botUrl: BOT }],
  ] as const)("%o is %i", async (linked, status, body) => {
    door.connect.linked = linked;
    const response = await hand({ itemId: ITEM });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(body);
    expect(door.connect.asked).toEqual([{ token: TOKEN, itemId: ITEM }]);
  });

  it.each([{}, { itemId: "1" }, { itemId: `${ITEM}/../x` }, { itemId: 7 }, [], "null", '"x"'])(
    "of %j is refused with a sentence",
    async (body) => {
      const response = await hand(body);
      expect(response.status).toBe(400);
      expect(await response.text()).toMatch(/^[A-Z].+\.$/);
      expect(door.connect.asked).toEqual([]);
    },
  );

  it("of somebody else is told to the operator, without the token", async () => {
    door.connect.linked = { kind: "foreign" };
    await hand({ itemId: ITEM });
    const [line] = door.log().split("\n");
    expect(JSON.parse(line ?? "")).toMatchObject({
      level: 40,
      itemId: ITEM,
      msg: "an item that is not this person's was handed in",
      req: { url: "/connect/[cut]/item" },
    });
    expect(door.log()).not.toContain(TOKEN);
  });

  it("on garbage is a 404", async () => {
    expect((await hand({ itemId: ITEM }, "a%20b")).status).toBe(404);
    expect(door.connect.asked).toEqual([]);
  });

  it("says when Pluggy is not there", async () => {
    door.connect.failure = new BankError("unreachable", "away");
    const response = await hand({ itemId: ITEM });
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ state: "unavailable" });
  });
});

describe("too often", () => {
  it("for one link is 429, whatever address the caller invents", async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 41; call += 1) {
      const headers = { "x-forwarded-for": `203.0.113.${call}` };
      statuses.push((await door.post(`/connect/${TOKEN}/session`, {}, headers)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 40 }, () => 200), 429]);
    expect((await door.post(`/connect/${TOKEN}x/session`)).status).toBe(200);
  });

  it("from one address is 429, and other addresses go on", async () => {
    const call = async (from: string, link: number) =>
      door.post(`/connect/link-${link}/session`, {}, { "x-forwarded-for": from });
    const responses = await Promise.all(
      Array.from({ length: 121 }, (_, link) => call("203.0.113.7", link)),
    );
    const refused = responses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ state: "unavailable" });
    expect((await call("203.0.113.8", 99)).status).toBe(200);
  });

  it("an invented address helps nobody where there is no proxy, or only one", async () => {
    const statusesOf = async (trustedProxies: number, forwardedFor: (call: number) => string) => {
      await using fresh = await startDoor({ trustedProxies });
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
