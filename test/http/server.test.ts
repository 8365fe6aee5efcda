import { Registry, Gauge } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMetrics } from "../../src/http/create-metrics.ts";
import { ListenError } from "../../src/http/listen.ts";
import { freePort } from "../sandbox/free-port.ts";
import { ITEM, startDoor, type Door } from "./start-door.ts";

const TOKEN = "n0t-a-real_token-but-of-its-shape-0123456789ab";

let door: Door;
beforeEach(async () => {
  door = await startDoor();
});
afterEach(() => door[Symbol.asyncDispose]());

describe("for the operator", () => {
  it("/healthz says that the process lives", async () => {
    const response = await fetch(`${door.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { alive: true }]);
  });

  it.each([
    [{ database: true, telegram: true }, 200, true],
    [{ database: true, telegram: false }, 503, false],
    [{ database: false, telegram: false }, 503, false],
  ])("/readyz with %o is %i", async (checks, status, ready) => {
    await using door = await startDoor({ readiness: async () => checks });
    const response = await fetch(`${door.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([status, { ready, checks }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("/readyz is 503 while Pluggy rejects our keys, and says so", async () => {
    const pluggyHealth = async () => ({ areKeysRejected: true, webhook: "unknown" }) as const;
    await using door = await startDoor({ pluggyHealth });
    const response = await fetch(`${door.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        ready: false,
        checks: { database: true, telegram: true },
        problems: ["Pluggy rejects the keys: check PLUGGY_CLIENT_ID and PLUGGY_CLIENT_SECRET"],
      },
    ]);
  });

  it.each([
    ["refused", [expect.stringContaining("PUBLIC_URL")]],
    ["registered", []],
    ["unknown", []],
  ] as const)("/readyz stays 200 with a webhook that is %s", async (webhook, problems) => {
    const pluggyHealth = async () => ({ areKeysRejected: false, webhook });
    await using door = await startDoor({ pluggyHealth });
    const response = await fetch(`${door.url}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { problems }]);
  });

  it("/readyz has its checks though what is known of Pluggy cannot be read", async () => {
    const failure = new Error("away");
    await using door = await startDoor({ pluggyHealth: () => Promise.reject(failure) });
    const response = await fetch(`${door.url}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { ready: true }]);
    expect(door.reports).toEqual([{ error: failure, where: "GET /readyz" }]);
  });

  it("/metrics shows what is wrong at Pluggy, and the rest where that cannot be read", async () => {
    let isAway = false;
    const pluggyHealth = async () => {
      if (isAway) throw new Error("away");
      return { areKeysRejected: true, webhook: "refused" } as const;
    };
    await using door = await startDoor({ pluggyHealth });
    const text = await (await fetch(`${door.url}/metrics`)).text();
    expect(text).toContain('quanto_pluggy_problem{problem="keys-rejected"} 1');
    expect(text).toContain('quanto_pluggy_problem{problem="webhook-refused"} 1');
    expect(text).toContain('quanto_pluggy_problem{problem="webhook-unknown"} 0');
    isAway = true;
    const response = await fetch(`${door.url}/metrics`);
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.not.stringContaining("} 1"),
    ]);
  });

  it("/readyz is 503 when even asking fails", async () => {
    const failure = new Error("no");
    await using door = await startDoor({ readiness: () => Promise.reject(failure) });
    expect((await fetch(`${door.url}/readyz`)).status).toBe(503);
    expect(door.reports).toEqual([{ error: failure, where: "GET /readyz" }]);
  });

  it("/metrics has the figures of its own registry", async () => {
    const metrics = new Registry();
    new Gauge({ name: "quanto_test", help: "A test.", registers: [metrics] }).set(7);
    await using door = await startDoor({ metrics });
    const response = await fetch(`${door.url}/metrics`);
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toContain("quanto_test 7");
  });

  it("/metrics counts the jobs at the time of asking", async () => {
    let parked = 0;
    const jobCounts = async () => ({ waiting: 3, running: 1, parked: (parked += 1) });
    await using door = await startDoor({ jobCounts });
    await (await fetch(`${door.url}/metrics`)).text();
    const text = await (await fetch(`${door.url}/metrics`)).text();
    expect(text).toContain('quanto_jobs{state="waiting"} 3');
    expect(text).toContain('quanto_jobs{state="running"} 1');
    expect(text).toContain('quanto_jobs{state="parked"} 2');
  });

  it("/metrics has the other figures even when the jobs cannot be counted", async () => {
    const failure = new Error("away");
    const metrics = new Registry();
    new Gauge({ name: "quanto_test", help: "A test.", registers: [metrics] }).set(7);
    await using door = await startDoor({ metrics, jobCounts: () => Promise.reject(failure) });
    const text = await (await fetch(`${door.url}/metrics`)).text();
    expect(text).toContain("quanto_test 7");
    expect(text).not.toContain("quanto_jobs{");
    expect(door.reports).toEqual([{ error: failure, where: "GET /metrics" }]);
  });

  it("the registry made for it knows the process", async () => {
    expect(await createMetrics().metrics()).toContain("process_cpu_seconds_total");
  });
});

describe("/metrics", () => {
  const statusAt = async (url: string, authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${url}/metrics`, { headers });
    await response.text();
    return response.status;
  };

  it("is nowhere where it is to be nowhere", async () => {
    await using door = await startDoor({ metricsPlace: { kind: "nowhere" } });
    expect(await statusAt(door.url)).toBe(404);
  });

  it("asks for its token", async () => {
    await using door = await startDoor({ metricsToken: "the-token-of-the-figures" });
    expect(await statusAt(door.url)).toBe(401);
    expect(await statusAt(door.url, "Bearer another-token")).toBe(401);
    expect(await statusAt(door.url, "the-token-of-the-figures")).toBe(401);
    expect(await statusAt(door.url, "Bearer the-token-of-the-figures")).toBe(200);
    expect(await statusAt(door.url, "bearer the-token-of-the-figures")).toBe(200);
  });

  it("has a port of its own, with nothing else on it", async () => {
    const port = await freePort();
    await using door = await startDoor({ metricsPlace: { kind: "own-port", port } });
    const own = `http://127.0.0.1:${port}`;
    expect([await statusAt(own), await statusAt(door.url)]).toEqual([200, 404]);
    const page = await fetch(`${own}/connect/${TOKEN}`);
    expect([page.status, await page.text()]).toEqual([404, "There is nothing here."]);
  });

  it("says which setting a taken port belongs to, and leaves no other port open", async () => {
    const port = Number(new URL(door.url).port);
    const mainPort = await freePort();
    const metricsPlace = { kind: "own-port", port } as const;
    await expect(startDoor({ port: mainPort, metricsPlace })).rejects.toMatchObject({
      message: `Port ${port} is taken by another program: stop it, or set METRICS_PORT to another one.`,
    });
    await using next = await startDoor({ port: mainPort });
    expect(next.url).toBe(`http://127.0.0.1:${mainPort}`);
  });
});

describe("a request that cannot be taken", () => {
  const session = `/connect/${TOKEN}/session`;
  const large = JSON.stringify({ filler: "x".repeat(1_048_577) });
  const nearlyLarge = JSON.stringify({ filler: "x".repeat(1_048_576 - 13) });

  it.each([
    ["malformed JSON", session, "{oops", 400, "JSON"],
    ["more than 1 MiB", session, large, 413, "1 MiB"],
    ["an unknown route", "/anything", "{}", 404, "nothing here"],
    ["a broken percent sign", "/%E0%A4%A", "{}", 404, "nothing here"],
    ["a webhook of Telegram while we poll", "/telegram/webhook", "{}", 404, "nothing here"],
  ])("for %s gets a plain sentence", async (_name, path, body, status, words) => {
    const response = await door.post(path, body);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(text).toContain(words);
    expect(text).not.toMatch(/\n|\.ts|Error/);
    expect(door.reports).toEqual([]);
  });

  it("may have 1 MiB", async () => {
    expect(nearlyLarge).toHaveLength(1_048_576);
    expect((await door.post(session, nearlyLarge)).status).toBe(200);
  });

  it("in a strange alphabet is 415", async () => {
    const headers = { "content-type": "application/json; charset=iso-8859-1" };
    expect((await door.post(session, "{}", headers)).status).toBe(415);
  });

  it("for which we fail is a 500 without details, and is reported without the token", async () => {
    door.connect.failure = new Error("password=hunter2");
    const response = await door.post(session);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("Something went wrong on our side. Please try again.");
    expect(door.reports).toEqual([
      { error: door.connect.failure, where: "POST /connect/[cut]/session" },
    ]);
  });

  it("has the strictest policy for whatever it shows", async () => {
    const { headers } = await fetch(`${door.url}/nowhere`);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none';base-uri 'none';frame-ancestors 'none'",
    );
  });
});

describe("the log", () => {
  it("has a line for each request, and no token, header, query or probe in it", async () => {
    const secret = { authorization: "Bearer hunter2", cookie: "a=hunter2" };
    await fetch(`${door.url}/connect/${TOKEN}?item=hunter2`, { headers: secret });
    await fetch(`${door.url}//connect/${TOKEN}`);
    await fetch(`${door.url}/CONNECT/${TOKEN}/`);
    await door.post(`/connect/${TOKEN}/session`, { note: "hunter2" }, secret);
    await door.post(`/connect/${TOKEN}/item`, { itemId: ITEM });
    await door.post(`/connect/${TOKEN}/item`, `{"itemId": "${TOKEN}`);
    await door.post(`/connect/${TOKEN}%E0%A4%A/session`);
    await fetch(`${door.url}/connect/done?itemId=hunter2`);
    await fetch(`${door.url}/healthz`);
    const lines = door
      .log()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as LogLine);
    expect(door.log()).not.toMatch(/hunter2|n0t-a-real|healthz|127\.0\.0\.1/);
    expect(lines.map(({ req, res }) => `${req.method} ${req.url} ${res.status}`)).toEqual([
      "GET /connect/[cut] 200",
      "GET //connect/[cut] 404",
      "GET /CONNECT/[cut]/ 200",
      "POST /connect/[cut]/session 200",
      "POST /connect/[cut]/item 200",
      "POST /connect/[cut]/item 400",
      "POST /connect/[cut]/session 404",
      "GET /connect/done 200",
    ]);
  });

  it("tells failures without what failed, which is reported elsewhere", async () => {
    door.connect.failure = new Error("password=hunter2");
    await door.post(`/connect/${TOKEN}/session`);
    expect(door.log()).not.toContain("hunter2");
    expect(JSON.parse(door.log())).toMatchObject({ level: 40, res: { status: 500 } });
  });
});

interface LogLine {
  req: { method: string; url: string };
  res: { status: number };
}

describe("listening", () => {
  it("says in one sentence that a port is taken", async () => {
    const port = Number(new URL(door.url).port);
    const error: unknown = await startDoor({ port }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ListenError);
    expect(error).toMatchObject({
      reason: "taken",
      message: `Port ${port} is taken by another program: stop it, or set PORT to another one.`,
    });
  });

  it("says that the page was never built, before anybody opens it", async () => {
    await expect(startDoor({ pages: { dir: "/nowhere" } })).rejects.toThrow(
      "The Connect page is not built: run npm run build first.",
    );
  });

  it("says that an address is not ours", async () => {
    await expect(startDoor({ host: "203.0.113.1" })).rejects.toMatchObject({
      reason: "other",
      message: "Cannot listen on 203.0.113.1, port 0 (EADDRNOTAVAIL).",
    });
  });
});
