import { expect, test } from "vitest";
import { loadConfig, warningsOf } from "../src/config.ts";
import { LEAST, problemsOf, PUBLIC } from "./config-values.ts";

test("four values are enough", () => {
  expect(loadConfig(LEAST)).toMatchObject({
    telegram: { apiRoot: "https://api.telegram.org", mode: { kind: "polling" }, allowedIds: null },
    pluggy: { apiUrl: "https://api.pluggy.ai", sandboxConnectors: false },
    publicUrl: "http://localhost:3000",
    port: 3000,
    defaultTimeZone: "America/Sao_Paulo",
    logLevel: "info",
  });
});

test("the owner is one Telegram id, or nobody", () => {
  expect(loadConfig(LEAST).telegram.ownerId).toBeNull();
  expect(loadConfig({ ...LEAST, OWNER_TELEGRAM_ID: " 1001 " }).telegram.ownerId).toBe(1001);
});

test("the commit is known where the build was told", () => {
  expect(loadConfig({ ...LEAST, QUANTO_COMMIT: "" }).commit).toBeNull();
  expect(loadConfig({ ...LEAST, QUANTO_COMMIT: "1a2b3c4d5e" }).commit).toBe("1a2b3c4d5e");
});

test("how long users who blocked the bot are read and kept can be set, in whole days", () => {
  const DAY_MS = 86_400_000;
  expect(loadConfig(LEAST).blocked).toEqual({ readMs: 7 * DAY_MS, keepMs: 90 * DAY_MS });
  const given = { BLOCKED_STOP_FETCHING_DAYS: "1", BLOCKED_DELETE_DAYS: "30" };
  expect(loadConfig({ ...LEAST, ...given }).blocked).toEqual({
    readMs: DAY_MS,
    keepMs: 30 * DAY_MS,
  });
  for (const value of ["0", "-1", "1.5", "soon", "99999"])
    expect(problemsOf({ ...LEAST, BLOCKED_DELETE_DAYS: value })).toEqual([
      "BLOCKED_DELETE_DAYS must be a whole number of days, 1 to 3650",
    ]);
});

test("single movements are kept for ever, or for two years and more, in whole months", () => {
  expect(loadConfig(LEAST).keepMonths).toBeNull();
  expect(loadConfig({ ...LEAST, KEEP_MONTHS: "" }).keepMonths).toBeNull();
  expect(loadConfig({ ...LEAST, KEEP_MONTHS: "24" }).keepMonths).toBe(24);
  for (const value of ["23", "0", "-24", "24.5", "all", "9999"])
    expect(problemsOf({ ...LEAST, KEEP_MONTHS: value })).toEqual([
      expect.stringMatching(/^KEEP_MONTHS must be a whole number of months, 24 to 1200: /),
    ]);
});

test("everything that is missing is told at once, and an empty value is missing", () => {
  const problems = problemsOf({ MONGODB_URI: "", PLUGGY_CLIENT_ID: "a-client" });
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    "TELEGRAM_BOT_TOKEN",
    "PLUGGY_CLIENT_SECRET",
    "MONGODB_URI",
  ]);
});

test("a value that others make necessary is missed even where another is malformed", () => {
  const { WEBHOOK_SECRET: _without, ...unset } = PUBLIC;
  expect(problemsOf({ ...unset, TELEGRAM_BOT_TOKEN: undefined, PORT: "x" })).toEqual([
    expect.stringMatching(/^TELEGRAM_BOT_TOKEN is missing/),
    "PORT must be a port number",
    "WEBHOOK_SECRET is missing: it is required when PUBLIC_URL is https",
  ]);
});

test("a value is told of once, however much is wrong with it", () => {
  const wrong = { TELEGRAM_MODE: "webhook", PUBLIC_URL: "quanto.example.com", PORT: "-1.5" };
  expect(problemsOf({ ...LEAST, ...wrong })).toEqual([
    "PUBLIC_URL must be an http or https address",
    "PORT must be a port number",
  ]);
});

test("a blank value is missing", () => {
  const blank = { PLUGGY_CLIENT_ID: "  ", ALLOWED_TELEGRAM_IDS: " ", PORT: " " };
  expect(problemsOf({ ...LEAST, ...blank })).toEqual([
    expect.stringMatching(/^PLUGGY_CLIENT_ID is missing/),
  ]);
});

test.each([
  ["TELEGRAM_BOT_TOKEN", "a word"],
  ["TELEGRAM_API_ROOT", "ftp://example.com"],
  ["TELEGRAM_MODE", "pull"],
  ["PLUGGY_CONNECT_URL", "https://connect.example.com/page"],
  ["PLUGGY_SANDBOX_CONNECTORS", "yes"],
  ["MONGODB_URI", "localhost:27017"],
  ["MONGODB_URI", "mongodb://localhost:port/quanto"],
  ["MONGODB_URI", "mongodb:///quanto"],
  ["PUBLIC_URL", "quanto.example.com"],
  ["PUBLIC_URL", "http://quanto.example/?from=bank"],
  // As .env.example has it.
  ["PUBLIC_URL", "http://quanto.example.com"],
  ["OWNER_TELEGRAM_ID", "ana"],
  ["OWNER_TELEGRAM_ID", "1,2"],
  ["QUANTO_COMMIT", "main"],
  ["PORT", "70000"],
  ["TRUST_PROXY", "-1"],
  ["TRUST_PROXY", "true"],
  ["METRICS_PORT", "0"],
  ["METRICS_TOKEN", "with a space"],
  ["WEBHOOK_SECRET", "with a space in it"],
  ["WEBHOOK_SECRET", "fifteen-letters"],
  ["ALLOWED_TELEGRAM_IDS", "1, two"],
  // Left out of the list it would leave it empty, which lets everyone in.
  ["ALLOWED_TELEGRAM_IDS", "0"],
  // As a number it would be another id.
  ["ALLOWED_TELEGRAM_IDS", "1,99999999999999999999"],
  ["OWNER_TELEGRAM_ID", "99999999999999999999"],
  ["DEFAULT_TIME_ZONE", "Brazil"],
  ["DEFAULT_TIME_ZONE", "+03:00"],
  ["LOG_LEVEL", "loud"],
])("%s cannot be %j", (name, value) => {
  const problems = problemsOf({ ...LEAST, [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name} must |^${name} does not `));
});

test.each([
  "mongodb://localhost",
  "mongodb://127.0.0.1:27017/quanto?retryWrites=false",
  "mongodb://quanto:a%40b@one.example.com:27017,two.example.com/quanto?replicaSet=rs0",
  "mongodb+srv://quanto:secret@cluster0.example.mongodb.net/?appName=quanto",
  "mongodb://[::1]:27017/quanto",
  "mongodb://%2Ftmp%2Fmongodb-27017.sock/quanto",
])("a database is found at %s", (MONGODB_URI) => {
  expect(loadConfig({ ...LEAST, MONGODB_URI }).mongoUri).toBe(MONGODB_URI);
});

test.each(["quanto:a@b", "qu@nto:ab", "quanto:a/b", "quanto:a:b", "quanto:100%", "quanto:[a]"])(
  "a database with the credentials %s must have them percent-encoded",
  (credentials) => {
    const MONGODB_URI = `mongodb://${credentials}@db.example/quanto`;
    expect(problemsOf({ ...LEAST, MONGODB_URI })).toEqual([
      expect.stringContaining("percent-encoded: @ as %40"),
    ]);
  },
);

test("the example's address is refused with what to do at home", () => {
  const example = { ...PUBLIC, PUBLIC_URL: "https://quanto.example.com" };
  expect(problemsOf(example)).toEqual([
    "PUBLIC_URL must be your own address, not the example's; at home http://localhost:3000",
  ]);
  const others = { ...PUBLIC, PUBLIC_URL: "https://quanto.example.com.br" };
  expect(loadConfig(others).publicUrl).toBe("https://quanto.example.com.br");
});

test("an owner who may not use the bot is warned of", () => {
  const of = (given: object) => warningsOf(loadConfig({ ...LEAST, ...given }));
  expect(of({ OWNER_TELEGRAM_ID: "1", ALLOWED_TELEGRAM_IDS: "2, 3" })).toEqual([
    expect.stringContaining("OWNER_TELEGRAM_ID is not in ALLOWED_TELEGRAM_IDS"),
  ]);
  expect(of({ OWNER_TELEGRAM_ID: "1", ALLOWED_TELEGRAM_IDS: "2, 1" })).toEqual([]);
  expect(of({ OWNER_TELEGRAM_ID: "1" })).toEqual([]);
  expect(of({ ALLOWED_TELEGRAM_IDS: "2" })).toEqual([]);
});

test("users are let in by their ids", () => {
  const { telegram } = loadConfig({ ...LEAST, ALLOWED_TELEGRAM_IDS: " 12, 34," });
  expect(telegram.allowedIds).toEqual(new Set([12, 34]));
});

test("no address ends with a slash", () => {
  expect(loadConfig(PUBLIC).publicUrl).toBe("https://quanto.example");
  const shouted = { ...PUBLIC, PUBLIC_URL: "HTTPS://Quanto.Example" };
  expect(loadConfig(shouted).publicUrl).toBe("https://quanto.example");
});

test.each([
  [LEAST, 0],
  [PUBLIC, 1],
  [{ ...PUBLIC, TRUST_PROXY: "0" }, 0],
  [{ ...LEAST, TRUST_PROXY: "2" }, 2],
])("of %o the proxies to trust are %i", (environment, trustedProxies) => {
  expect(loadConfig(environment).trustedProxies).toBe(trustedProxies);
});

test.each([
  [LEAST, { kind: "public-port" }],
  [PUBLIC, { kind: "nowhere" }],
  [{ ...PUBLIC, METRICS_TOKEN: "a-token" }, { kind: "public-port" }],
  [
    { ...PUBLIC, METRICS_PORT: "9464" },
    { kind: "own-port", port: 9464 },
  ],
  [
    { ...LEAST, METRICS_PORT: "9464" },
    { kind: "own-port", port: 9464 },
  ],
])("of %o the figures stand at %o", (environment, place) => {
  expect(loadConfig(environment).metrics.place).toEqual(place);
});

test("the figures have no port in common with the rest", () => {
  const problem = "METRICS_PORT must not be PORT: set METRICS_TOKEN to have them there";
  expect(problemsOf({ ...LEAST, METRICS_PORT: "3000" })).toEqual([problem]);
  expect(problemsOf({ ...LEAST, METRICS_PORT: "4000", PORT: "4000" })).toEqual([problem]);
  expect(loadConfig({ ...LEAST, METRICS_TOKEN: "a-token" }).metrics.token).toBe("a-token");
});
