import { describe, expect, it } from "vitest";
import { createLinkApi } from "../../connect-web/src/link-api.ts";
import { readPageUrl } from "../../connect-web/src/page-url.ts";
import { readBotUrl } from "../../connect-web/src/read-field.ts";

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

function apiAnswering(status: number, answer: unknown) {
  const requests: { url: string; body: unknown }[] = [];
  const api = createLinkApi({ basePath: "/quanto", token: "tok/en", login: null }, (url, init) => {
    requests.push({ url, body: JSON.parse(init.body) });
    const text = typeof answer === "string" ? answer : JSON.stringify(answer);
    return Promise.resolve(new Response(text, { status }));
  });
  return { api, requests };
}

describe("openLink", () => {
  it("answers the link with its user", async () => {
    const { api, requests } = apiAnswering(200, linkBody);
    const { state: _, ...link } = linkBody;
    const chat = { ...linkBody.chat, photoUrl: "/quanto/connect/tok%2Fen/photo" };
    expect(await api.openLink()).toEqual({ kind: "usable", link: { ...link, chat } });
    expect(requests).toEqual([{ url: "/quanto/connect/tok%2Fen/chat", body: {} }]);
  });

  it("answers a link without a user when Telegram does not answer", async () => {
    const { chat: _, bankName: _bank, ...bare } = linkBody;
    const answer = await apiAnswering(200, bare).api.openLink();
    expect(answer).toEqual({
      kind: "usable",
      link: { language: "en", botUrl, purpose: "update", bankName: null, chat: null },
    });
  });

  it.each([
    [200, { ...linkBody, botUrl: "javascript:alert(1)" }, { kind: "unavailable" }],
    [503, {}, { kind: "unavailable" }],
    [404, { state: "unknown", botUrl }, { kind: "gone", reason: "unknown", botUrl }],
    [403, { state: "not-yours", botUrl }, { kind: "gone", reason: "not-yours", botUrl }],
  ])("reads %d %j as %j", async (status, answer, expected) => {
    expect(await apiAnswering(status, answer).api.openLink()).toEqual(expected);
  });

  it("sends the login fields that Telegram appended to the URL", async () => {
    const pageUrl = readPageUrl("/connect/abc", "?id=1001&first_name=Ana&hash=f00");
    const bodies: unknown[] = [];
    const api = createLinkApi(pageUrl, (_url, init) => {
      bodies.push(JSON.parse(init.body));
      return Promise.resolve(new Response("{}", { status: 404 }));
    });
    await api.openLink();
    await api.openSession(null);
    await api.saveItem("item-1");
    const login = { id: "1001", first_name: "Ana", hash: "f00" };
    expect(bodies).toEqual([{ login }, { login }, { itemId: "item-1" }]);
    expect(readPageUrl("/connect/abc", "?utm_source=x")).toEqual({
      basePath: "",
      token: "abc",
      login: null,
    });
  });
});

describe("openSession", () => {
  it("sends the item to resume", async () => {
    const { api, requests } = apiAnswering(200, body);
    await api.openSession("item-1");
    expect(requests[0]?.body).toEqual({ itemId: "item-1" });
  });

  it("answers the session", async () => {
    const { api, requests } = apiAnswering(200, body);
    const { state: _, ...session } = body;
    expect(await api.openSession(null)).toEqual({ kind: "usable", session });
    expect(requests).toEqual([{ url: "/quanto/connect/tok%2Fen/session", body: {} }]);
  });

  it.each([
    [404, { state: "unknown" }, "unknown"],
    [410, { state: "expired" }, "expired"],
    [410, { state: "used" }, "used"],
    [410, { state: "replaced" }, "replaced"],
    [403, { state: "not-yours" }, "not-yours"],
    [410, "<html>", "expired"],
  ])("reads %d %j as gone", async (status, answer, reason) => {
    expect(await apiAnswering(status, answer).api.openSession(null)).toEqual({
      kind: "gone",
      reason,
      botUrl: null,
    });
  });

  it("answers the bot's URL of a link that is gone", async () => {
    const { api } = apiAnswering(410, { state: "used", botUrl });
    expect(await api.openSession(null)).toMatchObject({ kind: "gone", botUrl });
  });

  it.each([
    [502, { state: "unavailable" }],
    [429, "Too many requests"],
    [500, "<html>"],
    [200, "not json"],
    [200, null],
    [200, { ...body, connectToken: 7 }],
  ])("reads %d %j as unavailable", async (status, answer) => {
    expect(await apiAnswering(status, answer).api.openSession(null)).toEqual({
      kind: "unavailable",
    });
  });

  it("answers offline when a request fails", async () => {
    const api = createLinkApi({ basePath: "", token: "t", login: null }, () =>
      Promise.reject(new TypeError("Failed to fetch")),
    );
    expect(await api.openLink()).toEqual({ kind: "offline" });
    expect(await api.openSession(null)).toEqual({ kind: "offline" });
    expect(await api.saveItem("item-1")).toEqual({ kind: "offline" });
  });
});

describe("saveItem", () => {
  it.each([
    [
      200,
      { state: "linked", bankName: "Nubank", progress: "unfinished" },
      { kind: "linked", bankName: "Nubank", progress: "unfinished" },
    ],
    [200, { state: "linked" }, { kind: "linked", bankName: "", progress: "fetching" }],
    [403, { state: "foreign" }, { kind: "foreign" }],
    [404, { state: "unknown" }, { kind: "gone", reason: "unknown", botUrl: null }],
    [404, { state: "unknown-item" }, { kind: "unavailable" }],
    [410, { state: "used" }, { kind: "gone", reason: "used", botUrl: null }],
    [502, { state: "unavailable" }, { kind: "unavailable" }],
    [400, "Send an object", { kind: "unavailable" }],
  ])("reads %d %j", async (status, answer, expected) => {
    const { api, requests } = apiAnswering(status, answer);
    expect(await api.saveItem("item-1")).toEqual(expected);
    expect(requests[0]?.body).toEqual({ itemId: "item-1" });
  });
});

describe("readPageUrl", () => {
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
  ])("reads %s", (path, basePath, token) => {
    expect(readPageUrl(path, "")).toEqual({ basePath, token, login: null });
  });
});

describe("readBotUrl", () => {
  it("accepts web addresses only", () => {
    expect(readBotUrl("https://t.me/x")).toBe("https://t.me/x");
    expect(readBotUrl("http://127.0.0.1:1234/")).toBe("http://127.0.0.1:1234/");
    expect(readBotUrl("javascript:alert(1)")).toBeNull();
    expect(readBotUrl(undefined)).toBeNull();
  });
});
