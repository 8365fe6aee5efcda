import { z } from "zod";
import { isTimeZone } from "./domain/day.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Shorter secrets can be brute-forced. In characters. */
const MIN_WEBHOOK_SECRET = 16;

const required = (what: string) => z.string({ error: `is missing: ${what}` });

const MONGO_HOST = String.raw`(\[[\da-f:.]+\]|[^\s/?@,:]+)(:\d{1,5})?`;

/** A user or a password: of what separates the parts of an address, nothing. */
const MONGO_WORD = String.raw`(?:[^\s@:/?#[\]%]|%[\da-fA-F]{2})*`;

/** Optional credentials, then hosts. The driver's own error would not name the setting. */
const MONGO_ADDRESS = new RegExp(
  String.raw`^mongodb(\+srv)?://(${MONGO_WORD}(:${MONGO_WORD})?@)?${MONGO_HOST}(,${MONGO_HOST})*([/?]\S*)?$`,
);

/** What is wrong with an address that `MONGO_ADDRESS` refuses. */
function mongoProblem(uri: unknown): string {
  const credentials = /^mongodb(?:\+srv)?:\/\/(.*)@/.exec(String(uri))?.[1];
  const word = new RegExp(`^${MONGO_WORD}(:${MONGO_WORD})?$`);
  return credentials === undefined || word.test(credentials)
    ? "must look like mongodb://host:27017/quanto or mongodb+srv://host/quanto"
    : "must have the signs @ : / ? # [ ] % of its user and password percent-encoded: @ as %40, / as %2F, % as %25";
}

/** The address in .env.example, which is nobody's. */
const EXAMPLE_HOST = "quanto.example.com";

/** A normalised URL, since `HTTPS://` is as public as `https://`; without a trailing slash. */
const address = z
  .url({
    protocol: /^https?$/,
    normalize: true,
    error: "must be an http or https address",
  })
  .transform((url) => url.replace(/\/+$/, ""));

const webUrl = (fallback: string) => address.default(fallback);

const NO_PORT = "must be a port number";

const portNumber = z.coerce
  .number({ error: NO_PORT })
  .int({ error: NO_PORT })
  .min(1, { error: NO_PORT })
  .max(65_535, { error: NO_PORT });

const MAX_PROXIES = 10;
const NO_COUNT = `must be the number of proxies before the server, 0 to ${MAX_PROXIES}`;

/** Characters that are valid in a header. */
const plainAscii = z
  .string()
  .regex(/^[\u0021-\u007e]+$/, { error: "must be plain ASCII without spaces" });

const NO_REQUESTS = "must be a number of requests: 360, unless Pluggy allows you more";

/** One Telegram id; more digits would not be exact as a number. */
const TELEGRAM_ID = String.raw`\s*[1-9]\d{0,15}\s*`;

const NO_DAYS = "must be a whole number of days, 1 to 3650";

const days = (usual: number) =>
  z.coerce
    .number({ error: NO_DAYS })
    .int({ error: NO_DAYS })
    .min(1, { error: NO_DAYS })
    .max(3650, { error: NO_DAYS })
    .default(usual);

/** The usual, yearly subscriptions and comparisons with last year need two years. */
const MIN_KEEP_MONTHS = 24;
const MAX_KEEP_MONTHS = 1200;
const NO_MONTHS = `must be a whole number of months, ${MIN_KEEP_MONTHS} to ${MAX_KEEP_MONTHS}: comparisons with last year need two years; unset, all movements are kept`;

/** The schema of each setting; `config.ts` checks and combines them. */
export const environmentSchema = z.object({
  TELEGRAM_BOT_TOKEN: required("ask @BotFather for one").regex(/^\d+:[\w-]+$/, {
    error: "does not look like a bot token (123456:ABC…)",
  }),
  TELEGRAM_API_ROOT: webUrl("https://api.telegram.org"),
  TELEGRAM_MODE: z
    .enum(["polling", "webhook"], { error: "must be polling or webhook" })
    .default("polling"),
  PLUGGY_CLIENT_ID: required("copy it from Pluggy's dashboard"),
  PLUGGY_CLIENT_SECRET: required("copy it from Pluggy's dashboard"),
  PLUGGY_API_URL: webUrl("https://api.pluggy.ai"),
  PLUGGY_CONNECT_URL: webUrl("https://connect.pluggy.ai").refine(
    (url) => new URL(url).origin === url,
    { error: "must be an origin without a path" },
  ),
  PLUGGY_REQUESTS_PER_MINUTE: z.coerce
    .number({ error: NO_REQUESTS })
    .int({ error: NO_REQUESTS })
    .min(10, { error: NO_REQUESTS })
    .max(10_000_000, { error: NO_REQUESTS })
    .default(360),
  PLUGGY_SANDBOX_CONNECTORS: z
    .enum(["true", "false"], { error: "must be true or false" })
    .default("false"),
  MONGODB_URI: required("for example mongodb://localhost:27017/quanto").regex(MONGO_ADDRESS, {
    error: ({ input }) => mongoProblem(input),
  }),
  PUBLIC_URL: address
    .refine((url) => !/[?#]/.test(url), { error: "must be an address without ? and #" })
    .refine((url) => new URL(url).hostname !== EXAMPLE_HOST, {
      error: "must be your own address, not the example's; at home http://localhost:3000",
    })
    .optional(),
  HOST: z.string().default("0.0.0.0"),
  PORT: portNumber.default(3000),
  TRUST_PROXY: z.coerce
    .number({ error: NO_COUNT })
    .int({ error: NO_COUNT })
    .min(0, { error: NO_COUNT })
    .max(MAX_PROXIES, { error: NO_COUNT })
    .optional(),
  METRICS_PORT: portNumber.optional(),
  METRICS_TOKEN: plainAscii.optional(),
  WEBHOOK_SECRET: plainAscii
    .min(MIN_WEBHOOK_SECRET, {
      error: `must have at least ${MIN_WEBHOOK_SECRET} characters: openssl rand -base64 32 makes one`,
    })
    .optional(),
  ALLOWED_TELEGRAM_IDS: z
    .string()
    .regex(new RegExp(`^${TELEGRAM_ID}(,${TELEGRAM_ID})*,?\\s*$`), {
      error: "must be Telegram user ids with commas between",
    })
    .transform((ids) => new Set(ids.split(",").map(Number).filter(Boolean)))
    .optional(),
  OWNER_TELEGRAM_ID: z
    .string()
    .regex(new RegExp(`^${TELEGRAM_ID}$`), { error: "must be one Telegram user id, a number" })
    .transform(Number)
    .optional(),
  QUANTO_COMMIT: z
    .string()
    .regex(/^\s*[\da-f]{7,64}\s*$/i, { error: "must be the git commit that was built" })
    .transform((commit) => commit.trim())
    .optional(),
  BLOCKED_STOP_FETCHING_DAYS: days(7),
  BLOCKED_DELETE_DAYS: days(90),
  KEEP_MONTHS: z.coerce
    .number({ error: NO_MONTHS })
    .int({ error: NO_MONTHS })
    .min(MIN_KEEP_MONTHS, { error: NO_MONTHS })
    .max(MAX_KEEP_MONTHS, { error: NO_MONTHS })
    .optional(),
  DEFAULT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: "must be a time zone such as America/Sao_Paulo" })
    .default("America/Sao_Paulo"),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })
    .default("info"),
});

export type Environment = z.infer<typeof environmentSchema>;
