import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartRefusedError } from "../../src/errors.ts";
import { listen, ListenError } from "../../src/http/listen.ts";
import { ITEM, startServer, type TestServer } from "./start-server.ts";
import { TOKEN } from "./link-token.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

describe("a request", () => {
  const session = `/connect/${TOKEN}/session`;
  const large = JSON.stringify({ filler: "x".repeat(1_048_577) });
  const nearlyLarge = JSON.stringify({ filler: "x".repeat(1_048_576 - 13) });

  it.each([
    ["malformed JSON", session, "{oops", 400, "JSON"],
    ["more than 1 MiB", session, large, 413, "1 MiB"],
    ["an unknown route", "/anything", "{}", 404, "nothing here"],
    ["a broken percent sign", "/%E0%A4%A", "{}", 404, "nothing here"],
    ["a webhook of Telegram while we poll", "/telegram/webhook", "{}", 404, "nothing here"],
  ])("for %s is answered with a plain sentence", async (_name, path, body, status, words) => {
    const response = await server.post(path, body);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(text).toContain(words);
    expect(text).not.toMatch(/\n|\.ts|Error/);
    expect(server.reports).toEqual([]);
  });

  it("may have a body of 1 MiB", async () => {
    expect(nearlyLarge).toHaveLength(1_048_576);
    expect((await server.post(session, nearlyLarge)).status).toBe(200);
  });

  it.each(["/pluggy/webhook", "/telegram/webhook", session, "/"])(
    "whose body never ends is cut off: %s",
    async (path) => {
      await using slow = await startServer({
        maxRequestMs: 50,
        pluggyWebhook: {
          secret: "s",
          receive: () => Promise.resolve(),
          clock: { now: () => new Date() },
        },
        telegramWebhook: { secret: "s", accept: () => Promise.resolve() },
      });
      const socket = connect(Number(new URL(slow.url).port), "127.0.0.1");
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-webhook-secret: s\r\n` +
          "x-telegram-bot-api-secret-token: s\r\ncontent-length: 100\r\n\r\n{",
      );
      socket.resume();
      await once(socket, "close");
      expect(slow.reports).toEqual([]);
    },
  );

  it("with an unsupported charset is answered with 415", async () => {
    const headers = { "content-type": "application/json; charset=iso-8859-1" };
    expect((await server.post(session, "{}", headers)).status).toBe(415);
  });

  it("that fails is answered with 500 without details, and reported without the token", async () => {
    server.connect.failure = new Error("password=hunter2");
    const response = await server.post(session);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("Something went wrong on our side. Please try again.");
    expect(server.reports).toEqual([
      { error: server.connect.failure, where: "POST /connect/[cut]/session" },
    ]);
  });

  it("is answered with the strictest content policy", async () => {
    const { headers } = await fetch(`${server.url}/nowhere`);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none';base-uri 'none';frame-ancestors 'none'",
    );
  });
});

describe("the log", () => {
  it("has one line for each request, without tokens, headers, queries and probes", async () => {
    const secret = { authorization: "Bearer hunter2", cookie: "a=hunter2" };
    await fetch(`${server.url}/connect/${TOKEN}?item=hunter2`, { headers: secret });
    await fetch(`${server.url}//connect/${TOKEN}`);
    await fetch(`${server.url}/connect%2F${TOKEN}`);
    await fetch(`${server.url}/CONNECT/${TOKEN}/`);
    await server.post(`/connect/${TOKEN}/session`, { note: "hunter2" }, secret);
    await server.post(`/connect/${TOKEN}/item`, { itemId: ITEM });
    await server.post(`/connect/${TOKEN}/item`, `{"itemId": "${TOKEN}`);
    await server.post(`/connect/${TOKEN}%E0%A4%A/session`);
    await fetch(`${server.url}/connect/done?itemId=hunter2`);
    await fetch(`${server.url}/healthz`);
    const lines = server
      .log()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as LogLine);
    expect(server.log()).not.toMatch(/hunter2|n0t-a-real|healthz|127\.0\.0\.1/);
    expect(lines.map(({ req, res }) => `${req.method} ${req.url} ${res.status}`)).toEqual([
      "GET /connect/[cut] 200",
      "GET //connect/[cut] 404",
      "GET /connect/[cut] 404",
      "GET /CONNECT/[cut]/ 200",
      "POST /connect/[cut]/session 200",
      "POST /connect/[cut]/item 200",
      "POST /connect/[cut]/item 400",
      "POST /connect/[cut]/session 404",
      "GET /connect/done 200",
    ]);
  });

  it("has no error of a failed request, which is reported separately", async () => {
    server.connect.failure = new Error("password=hunter2");
    await server.post(`/connect/${TOKEN}/session`);
    expect(server.log()).not.toContain("hunter2");
    expect(JSON.parse(server.log())).toMatchObject({ level: 40, res: { status: 500 } });
  });
});

interface LogLine {
  req: { method: string; url: string };
  res: { status: number };
}

describe("listening", () => {
  it("throws one sentence when the port is in use", async () => {
    const port = Number(new URL(server.url).port);
    const error: unknown = await startServer({ port }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ListenError);
    expect(error).toMatchObject({
      reason: "in-use",
      message: `Port ${port} is taken by another program: stop it, or set PORT to another one.`,
    });
  });

  it.each(["192.0.2.1", "no-such-host.invalid"])(
    "throws one sentence when %s is not this machine's",
    async (host) => {
      const server = createServer();
      const error: unknown = await listen(server, { host, port: 0, setting: "PORT" }).catch(
        (error: unknown) => error,
      );
      // Its message is logged without a stack.
      expect(error).toBeInstanceOf(StartRefusedError);
      expect(error).toMatchObject({
        reason: "not-here",
        message: `HOST=${host} is no address of this machine: set it to one that it has, or leave it out to listen on all.`,
      });
    },
  );

  it("throws when the page was not built", async () => {
    await expect(startServer({ pages: { dir: "/nowhere" } })).rejects.toThrow(
      "The Connect page is not built: run npm run build first.",
    );
  });
});
