import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { parser } from "@prometheus-io/lezer-promql";
import { expect, test, vi } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { newPerson } from "./steps.ts";
import { withQuanto } from "./run-quanto.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const { version: VERSION } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
  version: string;
};

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

const dashboard = JSON.parse(readFileSync(resolve(ROOT, "deploy/grafana/quanto.json"), "utf8")) as {
  readonly panels: readonly Panel[];
};

/** Grafana fills in its variables before Prometheus reads a query. */
const queries = dashboard.panels
  .flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))
  .map((expr) => expr.replaceAll("$__rate_interval", "1m").replaceAll("$job", "quanto"));

test("every query of the dashboard is valid PromQL", () => {
  expect(queries.length).toBeGreaterThan(20);
  for (const query of queries) {
    const wrong: string[] = [];
    parser.parse(query).iterate({
      enter: ({ type, from, to }) => {
        if (type.isError) wrong.push(`${query.slice(from, to)} at ${from}`);
      },
    });
    expect({ query, wrong }).toEqual({ query, wrong: [] });
  }
});

test("a process says its version, its log joins updates with jobs, and its metrics fill the dashboard", async () => {
  await withQuanto({}, async (quanto) => {
    const first = JSON.parse(quanto.lines[0] ?? "{}") as Record<string, unknown>;
    expect(first).toMatchObject({ version: VERSION, commit: null });
    expect(first["msg"]).toBe(`Quanto ${VERSION} starts`);
    for (const route of ["healthz", "readyz"])
      expect(await (await fetch(`${quanto.url}/${route}`)).json()).toMatchObject({
        version: VERSION,
        commit: null,
      });
    const person = newPerson(quanto);
    person.send("/delete_data");
    await person.nextMessage();
    await person.press(/Sim/);
    await person.nextMessage();
    const lineOf = (msg: string, part: object) =>
      quanto.lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .find(
          (line) => line["msg"] === msg && Object.entries(part).every(([k, v]) => line[k] === v),
        );
    await vi.waitFor(
      () => expect(lineOf("job", { kind: "forget-user", outcome: "done" })).toBeDefined(),
      20_000,
    );
    const update = lineOf("update", { kind: "callback_query" });
    const job = lineOf("job", { kind: "forget-user" });
    expect(update?.["trace"]).toBe(`u${String(update?.["updateId"])}`);
    expect(job?.["trace"]).toBe(update?.["trace"]);
    const text = await (await fetch(`${quanto.url}/metrics`)).text();
    const known = new Set([...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name));
    const used = queries.flatMap((query) => [
      ...query.matchAll(/\b(?:quanto|nodejs|process)_\w+/g),
    ]);
    const missing = used
      .map(([name]) => name.replace(/_(bucket|count)$/, ""))
      .filter((name) => !known.has(name));
    expect(missing).toEqual([]);
    expect(text).toContain(`quanto_build_info{version="${VERSION}",commit="unknown"} 1`);
    expect(text).not.toContain(String(person.user.id));
  });
}, 120_000);

test("the doctor of the build finds nothing wrong beside a running process, and says what is", async () => {
  await withQuanto({}, async (quanto) => {
    const environment = quanto.standIns.environment(Number(new URL(quanto.url).port));
    const run = (given: Record<string, string>) =>
      promisify(execFile)(process.execPath, [resolve(ROOT, "dist/doctor.js")], {
        env: { PATH: process.env["PATH"] ?? "", ...given },
      }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
      );
    await vi.waitFor(async () => expect(await quanto.rows("service")).toHaveLength(1), 20_000);
    const good = await run(environment);
    expect(good).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Nothing must be fixed"),
    });
    expect(good.stdout).toContain("Quanto is polling");
    const bad = await run({
      ...environment,
      PLUGGY_CLIENT_SECRET: "00000000-0000-4000-8000-00000000dead",
      TELEGRAM_BOT_TOKEN: "123456:wrong-token-wrong-token",
    });
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain("2 to fix");
    expect(bad.stdout).not.toMatch(/dead|wrong-token/);
    for (const secret of ["TELEGRAM_BOT_TOKEN", "PLUGGY_CLIENT_SECRET", "MONGODB_URI"])
      expect(good.stdout).not.toContain(environment[secret]);
    const malformed = await run({ ...environment, PORT: "no", MONGODB_URI: "" });
    expect(malformed.code).toBe(1);
    expect(malformed.stdout).toContain("FIX   environment: PORT must be a port number");
    expect(malformed.stdout).toContain("FIX   environment: MONGODB_URI is missing");
  });
}, 120_000);

test("a second process that polls on the same database ends with one sentence, and the first goes on", async () => {
  await withQuanto({}, async (quanto) => {
    const environment = {
      ...quanto.standIns.environment(await freePort()),
      LOG_LEVEL: "fatal",
    };
    const second = spawn(process.execPath, [resolve(ROOT, "dist/main.js")], {
      env: { PATH: process.env["PATH"] ?? "", ...environment },
    });
    const printed: string[] = [];
    for (const stream of [second.stdout, second.stderr])
      createInterface({ input: stream }).on("line", (line) => void printed.push(line));
    const [code] = (await once(second, "close")) as [number | null];
    expect(code).toBe(1);
    expect(printed.join("\n")).toContain("TELEGRAM_MODE=webhook");
    expect(printed.join("\n")).not.toContain("    at ");
    const person = newPerson(quanto);
    person.send("/start");
    await person.nextMessage();
  });
}, 120_000);
