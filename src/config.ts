import { createHmac } from "node:crypto";
import { environmentSchema, type Environment } from "./environment.ts";
import { ConfigError } from "./errors.ts";
import type { MetricsPlace } from "./metrics-place.ts";

/** How Telegram updates are received. */
export type TelegramMode =
  | { readonly kind: "polling" }
  /** Telegram calls the webhook, authenticated by the secret in a header. */
  | { readonly kind: "webhook"; readonly secret: string };

export interface Config {
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    readonly mode: TelegramMode;
    /** Who may use the bot; null means everyone. */
    readonly allowedIds: ReadonlySet<number> | null;
    /** Who hears of what needs the operator, and has `/status`; null for nobody. */
    readonly ownerId: number | null;
  };
  readonly pluggy: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly apiUrl: string;
    /** Bare origin of the Connect widget. */
    readonly connectUrl: string;
    /** What Pluggy allows each endpoint. */
    readonly requestsPerMinute: number;
    readonly sandboxConnectors: boolean;
  };
  /** Retention for users who blocked the bot. In milliseconds. */
  readonly blocked: {
    /** How long their banks are still synced. */
    readonly readMs: number;
    /** How long their data is kept. */
    readonly keepMs: number;
  };
  /** How many whole months of single movements are kept; null: all. */
  readonly keepMonths: number | null;
  readonly mongoUri: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  /** Number of trusted reverse proxies in front of the server: how many `X-Forwarded-For` entries count. */
  readonly trustedProxies: number;
  readonly metrics: {
    readonly place: MetricsPlace;
    /** The bearer token that callers must send; null when none is required. */
    readonly token: string | null;
  };
  /** The secret that Pluggy sends in a header with each webhook. */
  readonly webhookSecret: string;
  /** A keyed hash of `webhookSecret` that may be stored: it cannot be brute-forced without our keys. */
  readonly webhookSecretHash: string;
  readonly defaultTimeZone: string;
  readonly logLevel: string;
  /** The git commit that was built; null where the build was not told. */
  readonly commit: string | null;
}

const DAY_MS = 24 * 3_600_000;

/** A problem with the value of a setting. */
type Problem = readonly [name: string, words: string];

/**
 * Reads the whole environment, so that all problems are reported at once.
 * Throws `ConfigError` with one line for each name. An empty or blank value counts as absent, as in
 * Compose files.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const ofValues = issues.map(({ path, message }): Problem => [path.join("."), message]);
  const problems = [...ofValues, ...problemsAcross(given)];
  if (!parsed.success || problems.length > 0) throw new ConfigError(oneLineEach(problems));
  return configFrom(parsed.data);
}

/** What is well formed and still hardly meant, in one sentence each. */
export function warningsOf({ telegram: { ownerId, allowedIds } }: Config): string[] {
  if (ownerId === null || allowedIds === null || allowedIds.has(ownerId)) return [];
  return [
    "OWNER_TELEGRAM_ID is not in ALLOWED_TELEGRAM_IDS, so the owner may not use the bot: add it there",
  ];
}

/** Problems between values. Reads the raw text, because other values may be malformed. */
function problemsAcross(given: Readonly<Record<string, string | undefined>>): Problem[] {
  const isPublic = isPublicHttps(given["PUBLIC_URL"]);
  const problems: Problem[] = [];
  if (given["TELEGRAM_MODE"] === "webhook" && !isPublic)
    problems.push(["PUBLIC_URL", "must be an https address when TELEGRAM_MODE is webhook"]);
  if (isPublic && given["WEBHOOK_SECRET"] === undefined)
    problems.push(["WEBHOOK_SECRET", "is missing: it is required when PUBLIC_URL is https"]);
  if (given["METRICS_PORT"] !== undefined && given["METRICS_PORT"] === (given["PORT"] ?? "3000"))
    problems.push(["METRICS_PORT", "must not be PORT: set METRICS_TOKEN to have them there"]);
  return problems;
}

function isPublicHttps(publicUrl = ""): boolean {
  return /^\s*https:/i.test(publicUrl);
}

/** Behind https the port is public, so metrics are served on it only with a token. */
function metricsPlace({ METRICS_PORT, METRICS_TOKEN, PUBLIC_URL }: Environment): MetricsPlace {
  if (METRICS_PORT !== undefined) return { kind: "own-port", port: METRICS_PORT };
  const isOpen = METRICS_TOKEN !== undefined || !isPublicHttps(PUBLIC_URL);
  return isOpen ? { kind: "public-port" } : { kind: "nowhere" };
}

/** The first problem of each value is enough. */
function oneLineEach(problems: readonly Problem[]): string[] {
  const names = problems.map(([name]) => name);
  return problems
    .filter(([name], index) => names.indexOf(name) === index)
    .map((problem) => problem.join(" "));
}

function configFrom(env: Environment): Config {
  const webhookSecret =
    env.WEBHOOK_SECRET ?? derivedSecret(env.PLUGGY_CLIENT_SECRET, "Pluggy's webhook");
  return {
    telegram: {
      token: env.TELEGRAM_BOT_TOKEN,
      apiRoot: env.TELEGRAM_API_ROOT,
      mode:
        env.TELEGRAM_MODE === "polling"
          ? { kind: "polling" }
          : // Not from Pluggy's: who stores one secret must not be able to compute the other.
            {
              kind: "webhook",
              secret: derivedSecret(env.TELEGRAM_BOT_TOKEN, "Telegram's webhook"),
            },
      allowedIds: env.ALLOWED_TELEGRAM_IDS ?? null,
      ownerId: env.OWNER_TELEGRAM_ID ?? null,
    },
    pluggy: {
      clientId: env.PLUGGY_CLIENT_ID,
      clientSecret: env.PLUGGY_CLIENT_SECRET,
      apiUrl: env.PLUGGY_API_URL,
      connectUrl: env.PLUGGY_CONNECT_URL,
      requestsPerMinute: env.PLUGGY_REQUESTS_PER_MINUTE,
      sandboxConnectors: env.PLUGGY_SANDBOX_CONNECTORS === "true",
    },
    blocked: {
      readMs: env.BLOCKED_STOP_FETCHING_DAYS * DAY_MS,
      keepMs: env.BLOCKED_DELETE_DAYS * DAY_MS,
    },
    keepMonths: env.KEEP_MONTHS ?? null,
    mongoUri: env.MONGODB_URI,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    host: env.HOST,
    port: env.PORT,
    trustedProxies: env.TRUST_PROXY ?? (isPublicHttps(env.PUBLIC_URL) ? 1 : 0),
    metrics: { place: metricsPlace(env), token: env.METRICS_TOKEN ?? null },
    webhookSecret,
    webhookSecretHash: derivedSecret(
      derivedSecret(env.PLUGGY_CLIENT_SECRET, "hash of the webhook's secret"),
      webhookSecret,
    ),
    defaultTimeZone: env.DEFAULT_TIME_ZONE,
    logLevel: env.LOG_LEVEL,
    commit: env.QUANTO_COMMIT ?? null,
  };
}

/**
 * Derives a secret from another without revealing it: the same in each process and after each start,
 * without another setting.
 */
function derivedSecret(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("hex");
}
