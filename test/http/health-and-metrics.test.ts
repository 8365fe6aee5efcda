import { Registry, Gauge } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTraces } from "../../src/traces.ts";
import { createMetrics } from "../../src/http/create-metrics.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startServer, type TestServer } from "./start-server.ts";
import { TOKEN } from "./link-token.ts";

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
