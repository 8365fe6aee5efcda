import type { Config } from "../config.ts";
import { isPublicAddress } from "../domain/public-address.ts";
import { inspectDatabase, type DatabaseReport } from "../mongo/inspect-database.ts";
import { PluggyApiClient } from "../pluggy/client.ts";
import { inspectPlan } from "../pluggy/inspect-plan.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { ask } from "./ask.ts";
import { checkAddress } from "./check-address.ts";
import { checkClock } from "./check-clock.ts";
import { checkDatabase } from "./check-database.ts";
import { checkPluggy } from "./check-pluggy.ts";
import { checkTelegram, type Presence } from "./check-telegram.ts";
import type { Finding } from "./finding.ts";

/** Below PUBLIC_URL, as the web server has them. */
const PLUGGY_WEBHOOK_PATH = "/pluggy/webhook";
const TELEGRAM_WEBHOOK_PATH = "/telegram/webhook";

/** Checks everything outside the program, one after the other, and yields what it finds at once. */
export async function* runChecks(
  config: Config,
  { clock, timers }: { readonly clock: Clock; readonly timers: Timers },
): AsyncGenerator<Finding> {
  const { telegram, publicUrl, port } = config;
  const database = await inspectDatabase(config.mongoUri, clock.now());
  yield* checkDatabase(database, clock.now());
  const presence = presenceIn(database);
  const isRunning = presence === "running";
  const { mode, apiRoot, token } = telegram;
  const webhookUrl = mode.kind === "webhook" ? publicUrl + TELEGRAM_WEBHOOK_PATH : null;
  yield* await checkTelegram({ apiRoot, token, webhookUrl, presence, now: clock.now() });
  const client = new PluggyApiClient({ ...config.pluggy, clock, timers, budget: NO_LIMIT });
  const plan = await inspectPlan(client, database.kind === "reached" ? database.itemId : null);
  const ourWebhook = isPublicAddress(publicUrl) ? publicUrl + PLUGGY_WEBHOOK_PATH : null;
  yield* checkPluggy(plan, { webhookUrl: ourWebhook, isRunning });
  yield* await checkAddress(publicUrl, PLUGGY_WEBHOOK_PATH, { port, isRunning });
  yield* checkClock(await datesOf([apiRoot, config.pluggy.apiUrl]), clock.now());
}

/** Whether Quanto runs, as far as the database tells. */
function presenceIn(database: DatabaseReport): Presence {
  if (database.kind === "failed") return "unknown";
  return database.processes.length > 0 ? "running" : "stopped";
}

/** A handful of requests needs no budget, and no database. */
const NO_LIMIT = { take: async () => undefined, pause: async () => undefined };

/** What time it is, as the services say. */
async function datesOf(urls: readonly string[]): Promise<(Date | null)[]> {
  const answers = await Promise.all(urls.map((url) => ask(url)));
  return answers.map((answer) => (answer.kind === "answer" ? answer.date : null));
}
