import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { Registry, Gauge } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTraces } from "../../src/traces.ts";
import { createMetrics } from "../../src/http/create-metrics.ts";
import { StartRefusedError } from "../../src/errors.ts";
import { listen, ListenError } from "../../src/http/listen.ts";
import { freePort } from "../sandbox/free-port.ts";
import { ITEM, startServer, type TestServer } from "./start-server.ts";

const TOKEN = "n0t-a-real_token-but-of-its-shape-0123456789ab";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const VERSION = { version: "1.2.3", commit: "1a2b3c4d" };

describe("health checks and metrics", () => {
  it("/healthz is 200 while the process is alive", async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { alive: true, ...VERSION }]);
  });

  it.each([
    [{ database: true, telegram: true }, 200, true],
    [{ database: true, telegram: false }, 503, false],
    [{ database: false, telegram: false }, 503, false],
  ])("/readyz with %o is %i", async (checks, status, ready) => {
    await using server = await startServer({ readiness: async () => checks });
    const response = await fetch(`${server.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([
      status,
      { ready, ...VERSION, checks },
    ]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("/readyz is 503 with the problem while Pluggy rejects the keys", async () => {
    const pluggyHealth = async () => ({ areKeysRejected: true, webhook: "unknown" }) as const;
    await using server = await startServer({ pluggyHealth });
    const response = await fetch(`${server.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        ready: false,
        ...VERSION,
        checks: { database: true, telegram: true },
        problems: ["Pluggy rejects the keys: check PLUGGY_CLIENT_ID and PLUGGY_CLIENT_SECRET"],
      },
    ]);
  });

  it.each([
    ["refused", [expect.stringContaining("PUBLIC_URL")]],
    ["registered", []],
    ["unknown", []],
  ] as const)("/readyz is 200 while the webhook is %s", async (webhook, problems) => {
    const pluggyHealth = async () => ({ areKeysRejected: false, webhook });
    await using server = await startServer({ pluggyHealth });
    const response = await fetch(`${server.url}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { problems }]);
  });

  it("/readyz answers its checks when the state of Pluggy cannot be read", async () => {
    const failure = new Error("away");
    await using server = await startServer({ pluggyHealth: () => Promise.reject(failure) });
    const response = await fetch(`${server.url}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { ready: true }]);
    expect(server.reports).toEqual([{ error: failure, where: "GET /readyz" }]);
  });

  it("/metrics has the problems with Pluggy, and the other metrics when they cannot be read", async () => {
    let isAway = false;
    const pluggyHealth = async () => {
      if (isAway) throw new Error("away");
      return { areKeysRejected: true, webhook: "refused" } as const;
    };
    await using server = await startServer({ pluggyHealth });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('quanto_pluggy_problem{problem="keys-rejected"} 1');
    expect(text).toContain('quanto_pluggy_problem{problem="webhook-refused"} 1');
    expect(text).toContain('quanto_pluggy_problem{problem="webhook-unknown"} 0');
    isAway = true;
    const response = await fetch(`${server.url}/metrics`);
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.not.stringContaining("} 1"),
    ]);
  });

  it("/readyz is 503 when the checks throw", async () => {
    const failure = new Error("no");
    await using server = await startServer({ readiness: () => Promise.reject(failure) });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect(server.reports).toEqual([{ error: failure, where: "GET /readyz" }]);
  });

  it("/metrics has the metrics of its registry", async () => {
    const metrics = new Registry();
    new Gauge({ name: "quanto_test", help: "A test.", registers: [metrics] }).set(7);
    await using server = await startServer({ metrics });
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toContain("quanto_test 7");
  });

  it("/metrics counts the jobs on each scrape", async () => {
    let parked = 0;
    const jobFigures = async () => ({
      counts: { waiting: 3, running: 1, parked: (parked += 1) },
      ages: { waiting: 0, running: 2500, parked: 90_000 },
    });
    await using server = await startServer({ jobFigures });
    await (await fetch(`${server.url}/metrics`)).text();
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('quanto_jobs{state="waiting"} 3');
    expect(text).toContain('quanto_jobs{state="running"} 1');
    expect(text).toContain('quanto_jobs{state="parked"} 2');
    expect(text).toContain('quanto_job_oldest_seconds{state="running"} 2.5');
    expect(text).toContain('quanto_job_oldest_seconds{state="parked"} 90');
  });

  it("/metrics has the other metrics when the jobs cannot be counted", async () => {
    const failure = new Error("away");
    const metrics = new Registry();
    new Gauge({ name: "quanto_test", help: "A test.", registers: [metrics] }).set(7);
    await using server = await startServer({ metrics, jobFigures: () => Promise.reject(failure) });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain("quanto_test 7");
    expect(text).not.toContain("quanto_jobs{");
    expect(server.reports).toEqual([{ error: failure, where: "GET /metrics" }]);
  });

  it("what a request begins runs under its id, which the log names", async () => {
    const traces = createTraces();
    const seen: (string | null)[] = [];
    const readiness = async () => {
      seen.push(traces.current());
      return {};
    };
    await using server = await startServer({ traces, readiness });
    await fetch(`${server.url}/readyz`);
    await fetch(`${server.url}/readyz`);
    expect(seen).toEqual([expect.stringMatching(/^r[\da-f]{8}$/), expect.any(String)]);
    expect(seen[0]).not.toBe(seen[1]);
    await fetch(`${server.url}/`, { redirect: "manual" });
    expect(server.log()).toMatch(/"req":\{"id":"r[\da-f]{8}"/);
  });

  it("createMetrics has the metrics of the process, and its version", async () => {
    const text = await createMetrics({ number: "1.2.3", commit: null }).metrics();
    expect(text).toContain("process_cpu_seconds_total");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).toContain('quanto_build_info{version="1.2.3",commit="unknown"} 1');
  });
});

describe("/metrics", () => {
  const statusAt = async (url: string, authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${url}/metrics`, { headers });
    await response.text();
    return response.status;
  };

  it("is 404 when it is switched off", async () => {
    await using server = await startServer({ metricsPlace: { kind: "nowhere" } });
    expect(await statusAt(server.url)).toBe(404);
  });

  it("is 401 without its token", async () => {
    await using server = await startServer({ metricsToken: "the-token-of-the-figures" });
    expect(await statusAt(server.url)).toBe(401);
    expect(await statusAt(server.url, "Bearer another-token")).toBe(401);
    expect(await statusAt(server.url, "the-token-of-the-figures")).toBe(401);
    expect(await statusAt(server.url, "Bearer the-token-of-the-figures")).toBe(200);
    expect(await statusAt(server.url, "bearer the-token-of-the-figures")).toBe(200);
  });

  it("is alone on its own port", async () => {
    const port = await freePort();
    await using server = await startServer({ metricsPlace: { kind: "own-port", port } });
    const own = `http://127.0.0.1:${port}`;
    expect([await statusAt(own), await statusAt(server.url)]).toEqual([200, 404]);
    const page = await fetch(`${own}/connect/${TOKEN}`);
    expect([page.status, await page.text()]).toEqual([404, "There is nothing here."]);
  });

  it("names the variable of a port in use, and closes the other port", async () => {
    const port = Number(new URL(server.url).port);
    const mainPort = await freePort();
    const metricsPlace = { kind: "own-port", port } as const;
    await expect(startServer({ port: mainPort, metricsPlace })).rejects.toMatchObject({
      message: `Port ${port} is taken by another program: stop it, or set METRICS_PORT to another one.`,
    });
    await using next = await startServer({ port: mainPort });
    expect(next.url).toBe(`http://127.0.0.1:${mainPort}`);
  });
});

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
