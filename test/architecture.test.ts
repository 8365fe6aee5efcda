import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { groupBy } from "../src/domain/group-by.ts";

/** Which part of `src` may import which other part. Arrows point inward: doors and adapters know the core, never each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  usecases: ["domain", "errors"],
  i18n: ["domain", "usecases"],
  bot: ["domain", "usecases", "i18n", "errors", "metrics"],
  http: ["domain", "usecases", "i18n", "errors", "metrics-place", "version"],
  metrics: ["usecases"],
  traces: ["usecases"],
  version: [],
  jobs: ["domain", "usecases", "errors"],
  pluggy: ["domain", "usecases", "errors"],
  mongo: ["domain", "usecases", "errors"],
  charts: ["domain", "usecases", "i18n"],
  calendar: ["domain", "usecases"],
  "language-model": ["domain", "usecases"],
  errors: [],
  logger: ["usecases"],
  config: ["domain", "environment", "errors", "metrics-place"],
  "metrics-place": [],
  environment: ["domain"],
  "check-access": ["usecases"],
  "event-loop-use": ["usecases"],
  "system-timers": ["usecases"],
  "open-database": ["mongo", "usecases", "config", "errors"],
  listen: ["bot", "config", "hold-polling", "http"],
  "hold-polling": ["errors", "jobs", "usecases"],
  "job-queue": ["jobs", "metrics", "mongo", "usecases"],
  "start-worker": ["jobs", "usecases"],
  doctor: ["domain", "usecases", "mongo", "pluggy", "config", "errors", "system-timers", "version"],
  operation: ["mongo", "pluggy", "domain", "usecases", "config"],
  "stop-app": ["bot", "charts", "http", "jobs", "mongo", "usecases"],
  policy: ["usecases", "config"],
  "web-server": [
    "bot",
    "http",
    "mongo",
    "pluggy",
    "usecases",
    "config",
    "system-timers",
    "version",
  ],
  "webhook-job": ["http", "usecases", "config"],
  "system-sources": ["usecases"],
  "create-pluggy-client": [
    "pluggy",
    "metrics",
    "usecases",
    "config",
    "system-sources",
    "system-timers",
  ],
  "compose-bot": [
    "bot",
    "http",
    "jobs",
    "metrics",
    "mongo",
    "usecases",
    "config",
    "operation",
    "system-sources",
    "system-timers",
  ],
  app: ["*"],
  main: ["app", "config", "logger", "errors", "traces", "version"],
};

/** Each library that shapes the code has one home, so that it can be changed in one place. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  grammy: ["bot"],
  "@grammyjs/runner": ["bot"],
  "node-fetch": ["bot"],
  express: ["http"],
  helmet: ["http"],
  "pino-http": ["http"],
  "node-cron": ["jobs"],
  "pluggy-sdk": ["pluggy"],
  mongoose: ["mongo"],
  "rate-limiter-flexible": ["mongo"],
  "lru-cache": ["bot", "mongo"],
  "chartjs-node-canvas": ["charts"],
  "chart.js": ["charts"],
  canvas: ["charts"],
  sharp: ["charts"],
  pino: ["*"],
  "prom-client": ["*"],
  zod: ["http", "pluggy", "language-model", "config", "environment"],
  "temporal-polyfill": ["domain"],
  "@brazilian-utils/brazilian-utils": ["calendar", "pluggy"],
  "@photostructure/tz-lookup": ["calendar"],
};

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports = filesBelow(src).flatMap(importsOf);

test("the imports are found at all", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.some(({ target }) => target === "grammy")).toBe(true);
});

test("arrows point inward", () => {
  const wrong = imports.filter(({ file, target }) => {
    if (!target.startsWith(".")) return false;
    const from = partOf(resolve(root, file));
    const to = partOf(resolve(root, dirname(file), target));
    const allowed = MAY_IMPORT[from];
    return from !== to && !allowed?.includes("*") && !allowed?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test("no file imports itself through others, types included", () => {
  const targets = groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
    if (path.includes(file) || done.has(file)) return;
    for (const { target } of targets.get(file) ?? [])
      if (target.startsWith(".")) visit(join(dirname(file), target), [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test("each library has its home", () => {
  const wrong = imports.filter(({ file, target }) => {
    if (target.startsWith(".") || target.startsWith("node:")) return false;
    const homes = HOMES[packageOf(target)];
    return !homes?.includes("*") && !homes?.includes(partOf(resolve(root, file)));
  });
  expect(wrong).toEqual([]);
});

test("the domain asks neither the time nor chance", () => {
  const asking = filesBelow(join(src, "domain")).filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|Temporal\.Now|node:/.test(readFileSync(file, "utf8")),
  );
  expect(asking).toEqual([]);
});

test("the environment is read in one place", () => {
  const readers = filesBelow(src)
    .filter((file) => /process\s*\.\s*env/.test(readFileSync(file, "utf8")))
    .map((file) => relative(src, file));
  expect(readers.sort()).toEqual(["doctor/main.ts", "main.ts"]);
});

test("who shows banks asks for banks: a user's items hold attempts that never delivered, too", () => {
  const asking = filesBelow(src)
    .filter((file) => /\bitems\.ofUser\(/.test(readFileSync(file, "utf8")))
    .map((file) => relative(src, file));
  expect(asking.sort()).toEqual([
    "usecases/banks/banks-of.ts",
    "usecases/connect/discard-connection-attempts.ts",
    "usecases/connect/show-first-progress.ts",
    "usecases/deletion/forget-user.ts",
    "usecases/kept/let-go.ts",
    "usecases/report/report-request.ts",
    "usecases/sync/deduplicate-accounts.ts",
  ]);
});

test("nothing in the product knows that it is being tried", () => {
  const knowing = filesBelow(src).filter((file) =>
    /NODE_ENV|VITEST|sandbox\/|isTest/.test(readFileSync(file, "utf8")),
  );
  expect(knowing).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s[^;]*?from\s+"([^"]+)";|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, named, dynamic]) => ({
    file: relative(root, file),
    target: named ?? dynamic ?? "",
  }));
}

/** The first name below `src`: a folder, or a file without its ending. */
function partOf(path: string): string {
  return (relative(src, path).split("/")[0] ?? "").replace(/\.ts$/, "");
}

function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}
