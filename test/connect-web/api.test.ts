import { describe, expect, it } from "vitest";
import { createLinkApi, readBotUrl, readPageAddress } from "../../connect-web/src/api.ts";

const body = {
  state: "usable",
  connectToken: "token-1",
  connectUrl: "https://connect.example",
  includeSandbox: true,
  language: "en",
  updateItem: "item-1",
};
const botUrl = "https://t.me/quanto_test_bot";
const linkBody = {
  state: "usable",
  language: "en",
  botUrl,
  purpose: "update",
  bankName: "Nubank",
  chat: { firstName: "Ana", username: "ana" },
};

function answering(status: number, answer: unknown) {
  const requests: { url: string; body: unknown }[] = [];
  const api = createLinkApi({ folder: "/quanto", token: "tok/en" }, (url, init) => {
    requests.push({ url, body: JSON.parse(init.body) });
    const text = typeof answer === "string" ? answer : JSON.stringify(answer);
    return Promise.resolve(new Response(text, { status }));
  });
  return { api, requests };
}

describe("openLink", () => {
  it("reads whose chat it is and what the link is for", async () => {
    const { api, requests } = answering(200, linkBody);
    const { state: _, ...link } = linkBody;
    const chat = { ...linkBody.chat, photo: "/quanto/connect/tok%2Fen/photo" };
    expect(await api.openLink()).toEqual({ state: "usable", link: { ...link, chat } });
    expect(requests).toEqual([{ url: "/quanto/connect/tok%2Fen/chat", body: {} }]);
  });

  it("reads a link of which Telegram tells nothing", async () => {
    const { chat: _, bankName: _bank, ...bare } = linkBody;
    const answer = await answering(200, bare).api.openLink();
    expect(answer).toEqual({
      state: "usable",
      link: { language: "en", botUrl, purpose: "update" },
    });
  });

  it.each([
    [200, { ...linkBody, botUrl: "javascript:alert(1)" }, { state: "unavailable" }],
    [503, {}, { state: "unavailable" }],
    [404, { state: "unknown", botUrl }, { state: "gone", reason: "unknown", botUrl }],
    [403, { state: "not-yours", botUrl }, { state: "gone", reason: "notYours", botUrl }],
  ])("takes %d %j for %j", async (status, answer, expected) => {
    expect(await answering(status, answer).api.openLink()).toEqual(expected);
  });

  it("passes on what Telegram appended to the address", async () => {
    const address = readPageAddress("/connect/abc", "?id=1001&first_name=Ana&hash=f00");
    const bodies: unknown[] = [];
    const api = createLinkApi(address, (_url, init) => {
      bodies.push(JSON.parse(init.body));
      return Promise.resolve(new Response("{}", { status: 404 }));
    });
    await api.openLink();
    await api.openSession();
    await api.saveItem("item-1");
    const login = { id: "1001", first_name: "Ana", hash: "f00" };
    expect(bodies).toEqual([{ login }, { login }, { itemId: "item-1" }]);
    expect(readPageAddress("/connect/abc", "?utm_source=x")).toEqual({ folder: "", token: "abc" });
  });
});

describe("openSession", () => {
  it("asks to go on with an item", async () => {
    const { api, requests } = answering(200, body);
    await api.openSession("item-1");
    expect(requests[0]?.body).toEqual({ itemId: "item-1" });
  });

  it("reads a usable session", async () => {
    const { api, requests } = answering(200, body);
    const { state: _, ...session } = body;
    expect(await api.openSession()).toEqual({ state: "usable", session });
    expect(requests).toEqual([{ url: "/quanto/connect/tok%2Fen/session", body: {} }]);
  });

  it.each([
    [404, { state: "unknown" }, "unknown"],
    [410, { state: "expired" }, "expired"],
    [410, { state: "used" }, "used"],
    [410, { state: "replaced" }, "replaced"],
    [403, { state: "not-yours" }, "notYours"],
    [410, "<html>", "expired"],
  ])("reads %d %j as gone", async (status, answer, reason) => {
    expect(await answering(status, answer).api.openSession()).toEqual({ state: "gone", reason });
  });

  it("keeps the bot's address of a link that is gone", async () => {
    const { api } = answering(410, { state: "used", botUrl: botUrl });
    expect(await api.openSession()).toMatchObject({ state: "gone", botUrl: botUrl });
  });

  it.each([
    [502, { state: "unavailable" }],
    [429, "Too many requests"],
    [500, "<html>"],
    [200, "not json"],
    [200, null],
    [200, { ...body, connectToken: 7 }],
  ])("takes %d %j for unavailable", async (status, answer) => {
    expect(await answering(status, answer).api.openSession()).toEqual({ state: "unavailable" });
  });

  it("says when nobody could be reached", async () => {
    const api = createLinkApi({ folder: "", token: "t" }, () =>
      Promise.reject(new TypeError("Failed to fetch")),
    );
    expect(await api.openLink()).toEqual({ state: "offline" });
    expect(await api.openSession()).toEqual({ state: "offline" });
    expect(await api.saveItem("item-1")).toEqual({ state: "offline" });
  });
});

describe("saveItem", () => {
  it.each([
    [
      200,
      { state: "linked", bankName: "Nubank", progress: "unfinished" },
      { state: "linked", bankName: "Nubank", progress: "unfinished" },
    ],
    [200, { state: "linked" }, { state: "linked", bankName: "", progress: "fetching" }],
    [403, { state: "foreign" }, { state: "foreign" }],
    [404, { state: "unknown" }, { state: "gone", reason: "unknown" }],
    [404, { state: "unknown-item" }, { state: "unavailable" }],
    [410, { state: "used" }, { state: "gone", reason: "used" }],
    [502, { state: "unavailable" }, { state: "unavailable" }],
    [400, "Send an object", { state: "unavailable" }],
  ])("reads %d %j", async (status, answer, expected) => {
    const { api, requests } = answering(status, answer);
    expect(await api.saveItem("item-1")).toEqual(expected);
    expect(requests[0]?.body).toEqual({ itemId: "item-1" });
  });
});

describe("readPageAddress", () => {
  it.each([
    ["/connect/abc-_1", "", "abc-_1"],
    ["/connect/abc/", "", "abc"],
    ["/connect/a%20b", "", "a b"],
    ["/connect/%E0%A4%A", "", "%E0%A4%A"],
    ["/quanto/connect/abc", "/quanto", "abc"],
    ["/a/connect/b/connect/abc", "/a/connect/b", "abc"],
    ["/connect/", "", ""],
    ["/connect/a/b", "", ""],
    ["/other/abc", "", ""],
  ])("reads %s", (path, folder, token) => {
    expect(readPageAddress(path)).toEqual({ folder, token });
  });
});

describe("readBotUrl", () => {
  it("lets only web addresses become links", () => {
    expect(readBotUrl("https://t.me/x")).toBe("https://t.me/x");
    expect(readBotUrl("http://127.0.0.1:1234/")).toBe("http://127.0.0.1:1234/");
    expect(readBotUrl("javascript:alert(1)")).toBeUndefined();
    expect(readBotUrl(undefined)).toBeUndefined();
  });
});
