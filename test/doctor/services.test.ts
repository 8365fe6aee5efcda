import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { checkAddress, checkPublicAddress } from "../../src/doctor/check-address.ts";
import { checkTelegram } from "../../src/doctor/check-telegram.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { inspectPlan } from "../../src/pluggy/inspect-plan.ts";
import { startScriptedPluggy } from "../pluggy/scripted-pluggy.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startTelegram } from "../sandbox/telegram/start-telegram.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const wrongOf = (findings: readonly Finding[]) =>
  findings.filter(({ kind }) => kind === "wrong").map(({ says }) => says);

/** A server that answers as a test says; returns its address without the protocol. */
async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function telegram() {
  const standIn = await startTelegram({ limits: "none" });
  closers.push(() => standIn.close());
  const { apiRoot, token } = standIn;
  const check = { apiRoot, token, webhookUrl: null, presence: "stopped" as const, now: NOW };
  return { standIn, check };
}

/** A Bot API whose answers are given by method. */
async function scriptedTelegram(answers: Readonly<Record<string, unknown>>) {
  const address = await serve((request, response) => {
    const method = /\/bot[^/]+\/(\w+)/.exec(request.url ?? "")?.[1] ?? "";
    response.end(JSON.stringify({ ok: true, result: answers[method] ?? [] }));
  });
  return { apiRoot: `http://${address}`, token: "1:abc", presence: "running" as const, now: NOW };
}

test("a good token needs nothing, and no update is confirmed", async () => {
  const { standIn, check } = await telegram();
  const ana = standIn.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
  ana.send("/start");
  const findings = await checkTelegram(check);
  expect(wrongOf(findings)).toEqual([]);
  expect(findings.map(({ says }) => says).join()).toContain("no other program polls");
  expect(findings.at(-1)?.says).toContain("publishes it when it starts");
  expect(standIn.world.updates.size()).toBe(1);
  expect(JSON.stringify(findings)).not.toContain(standIn.token.split(":")[1]);
});

test("a wrong token, and a Telegram that is away", async () => {
  const { check } = await telegram();
  const [wrong] = await checkTelegram({ ...check, token: "123:nobody" });
  expect(wrong).toMatchObject({ kind: "wrong" });
  expect(wrong?.says).toContain("ask @BotFather");
  const apiRoot = `http://127.0.0.1:${await freePort()}`;
  expect(wrongOf(await checkTelegram({ ...check, apiRoot }))[0]).toContain("ECONNREFUSED");
  const broken = await serve((_request, response) => response.writeHead(502).end());
  const answers = wrongOf(await checkTelegram({ ...check, apiRoot: `http://${broken}` }));
  expect(answers[0]).toContain("it answers 502");
});

test("another program that polls is found", async () => {
  const { standIn, check } = await telegram();
  const stopping = new AbortController();
  const poll = async () => {
    while (!stopping.signal.aborted)
      await fetch(`${standIn.apiRoot}/bot${standIn.token}/getUpdates?timeout=30`, {
        signal: stopping.signal,
      })
        .then((response) => response.text())
        .catch(() => undefined);
  };
  const polling = poll();
  await standIn.waitForPoll();
  const wrong = wrongOf(await checkTelegram(check));
  stopping.abort();
  await polling;
  expect(wrong).toEqual([expect.stringContaining("another program polls with this token")]);
});

test("nobody's poll is ended while the database cannot say whether Quanto runs", async () => {
  const { standIn, check } = await telegram();
  const asked: string[] = [];
  const apiRoot = `http://${await serve((request, response) => {
    asked.push(request.url ?? "");
    void fetch(standIn.apiRoot + (request.url ?? ""))
      .then((answer) => answer.text())
      .then((text) => response.end(text));
  })}`;
  const findings = await checkTelegram({ ...check, apiRoot, presence: "unknown" });
  expect(wrongOf(findings)).toEqual([]);
  expect(findings.map(({ says }) => says).join()).toContain("was not checked");
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((url) => url.includes("getUpdates"))).toEqual([]);
});

test("a webhook that somebody else set is found, as one that Telegram cannot reach", async () => {
  const ours = "https://quanto.example/telegram/webhook";
  const info = (getWebhookInfo: object) => scriptedTelegram({ getWebhookInfo, getMyCommands: [1] });
  const foreign = await info({ url: "https://other.example/" });
  const polled = await checkTelegram({ ...foreign, webhookUrl: null });
  expect(wrongOf(polled)[0]).toContain("another program set a webhook");
  const stopped = await checkTelegram({ ...foreign, webhookUrl: null, presence: "stopped" });
  expect(wrongOf(stopped)).toEqual([]);
  expect(wrongOf(await checkTelegram({ ...foreign, webhookUrl: ours }))[0]).toContain("another");
  expect(
    wrongOf(await checkTelegram({ ...foreign, webhookUrl: ours, presence: "stopped" })),
  ).toEqual([]);
  const failing = await info({ url: ours, last_error_date: NOW.getTime() / 1000 - 60 });
  expect(wrongOf(await checkTelegram({ ...failing, webhookUrl: ours }))[0]).toContain(
    "could not deliver",
  );
  const good = await info({ url: ours, last_error_date: NOW.getTime() / 1000 - 9999 });
  expect(wrongOf(await checkTelegram({ ...good, webhookUrl: ours }))).toEqual([]);
});

test("a running bot is not disturbed, and lacks no menu unnoticed", async () => {
  const running = await scriptedTelegram({ getWebhookInfo: { url: "" } });
  const findings = await checkTelegram({ ...running, webhookUrl: null });
  expect(findings.map(({ says }) => says).join()).toContain("Quanto is polling");
  expect(findings.at(-1)).toMatchObject({ kind: "note" });
});

test("the plan at Pluggy is read from a bank where there is one", async () => {
  await using pluggy = await startScriptedPluggy();
  const connectors = { results: [{ products: ["B", "A"] }, { products: null }, {}] };
  const webhooks = {
    results: [
      { url: "https://a.example", disabledAt: null },
      { url: "https://b.example", disabledAt: "2026-01-01" },
    ],
    page: 1,
    total: 2,
    totalPages: 1,
  };
  pluggy.answer("GET /connectors", { body: connectors });
  pluggy.answer("GET /webhooks", { body: webhooks });
  const client = pluggy.client();
  const accepted = { kind: "accepted", connectors: 3, webhookUrls: ["https://a.example"] };
  expect(await inspectPlan(client, null)).toEqual({
    ...accepted,
    products: ["A", "B"],
    categorised: null,
  });
  pluggy.answer("GET /items/item-1", { body: { products: ["ACCOUNTS"] } });
  pluggy.answer("GET /accounts", { body: { results: [{ id: "empty" }, { id: "full" }] } });
  pluggy.answer(
    "GET /v2/transactions",
    { body: { results: [], next: null } },
    { body: { results: [{ category: "Food" }, { category: null }, {}, {}], next: null } },
  );
  expect(await inspectPlan(client, "item-1")).toEqual({
    ...accepted,
    products: ["ACCOUNTS"],
    categorised: 0.25,
  });
  pluggy.answer("GET /accounts", { body: { results: [] } });
  expect(await inspectPlan(client, "item-1")).toMatchObject({ categorised: null });
  pluggy.answer("GET /items/item-1", { status: 404, body: { code: 404, message: "gone" } });
  expect(await inspectPlan(client, "item-1")).toMatchObject({ products: ["A", "B"] });
  pluggy.answer("GET /webhooks", { body: "<html>" });
  expect(await inspectPlan(client, null)).toEqual({ kind: "unreachable" });
});

test("keys that Pluggy rejects are told", async () => {
  await using pluggy = await startScriptedPluggy();
  pluggy.answer("POST /auth", { status: 401, body: { code: 401, message: "no" } });
  expect(await inspectPlan(pluggy.client(), null)).toEqual({ kind: "rejected" });
});

test("an address at home is a note, and one on this machine by https a mistake", async () => {
  const check = (url: string) =>
    checkAddress(url, "/pluggy/webhook", { port: 3000, isRunning: true });
  const home = await check("http://127.0.0.1:3000");
  expect(home).toMatchObject([{ kind: "note" }]);
  expect(home[0]?.says).toContain("from this machine only");
  const house = await check("http://192.168.0.10:3000");
  expect(house).toMatchObject([{ kind: "note" }]);
  expect(house[0]?.says).toContain("from every device that reaches it, unencrypted");
  const other = await check("http://localhost:3999");
  expect(other).toMatchObject([{ kind: "note" }, { kind: "note" }]);
  expect(other[1]?.says).toContain("it names port 3999, and Quanto listens on PORT 3000");
  expect((await check("http://quanto.home/bot"))[1]?.says).toContain("it names port 80");
  const local = await check("https://localhost");
  expect(wrongOf(local)[0]).toContain("set it to your public domain");
});

test("an address must lead to this bot, by the whole way", async () => {
  let webhookStatus = 401;
  const bot = await serve((request, response) => {
    if (request.method === "POST") response.writeHead(webhookStatus).end();
    else response.end(JSON.stringify({ alive: true }));
  });
  const check = (url: string, isRunning = true) =>
    checkPublicAddress(url, "/pluggy/webhook", isRunning);
  expect(wrongOf(await check(`http://${bot}`))).toEqual([]);
  webhookStatus = 404;
  expect(wrongOf(await check(`http://${bot}`))[0]).toContain("does not let /pluggy/webhook pass");
  const other = await serve((_request, response) => response.end("<h1>nginx</h1>"));
  expect(wrongOf(await check(`http://${other}`))[0]).toContain("another program answers there");
  expect(await check(`http://${other}`, false)).toMatchObject([{ kind: "note" }]);
  // No https there: what the handshake of a wrong certificate comes to.
  expect(wrongOf(await check(`https://${other}`))[0]).toContain("certificate is not valid");
  expect(wrongOf(await check(`http://127.0.0.1:${await freePort()}`))[0]).toContain(
    "open port 443",
  );
  const unknown = wrongOf(await check("http://quanto.invalid"))[0] ?? "";
  expect(unknown).toMatch(/create the DNS record|nothing answers there/);
});
