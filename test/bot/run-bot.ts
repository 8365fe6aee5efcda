import type { Update } from "grammy/types";
import type { BotOptions } from "../../src/bot/bot-options.ts";
import { createBot, type QuantoBot } from "../../src/bot/create-bot.ts";
import { listenByPolling } from "../../src/bot/listen-polling.ts";
import type { Listener } from "../../src/bot/listener.ts";
import type { Drawing } from "../../src/domain/drawing.ts";
import { createLogger } from "../../src/logger.ts";
import { systemTimers } from "../../src/system-timers.ts";
import {
  startTelegram,
  type Telegram,
  type TelegramOptions,
} from "../sandbox/telegram/start-telegram.ts";
import { testPng } from "../sandbox/telegram/test-png.ts";
import { createAnswersInProgress } from "../../src/usecases/timing/answers-in-progress.ts";
import { createMemoryPace } from "../../src/usecases/timing/memory-pace.ts";
import { memoryUsageLimits } from "../support/memory-usage-limits.ts";
import { memoryUpdateInbox } from "../support/memory-update-inbox.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";

export interface BotRun {
  readonly telegram: Telegram;
  readonly world: FakeWorld;
  readonly quanto: QuantoBot;
  readonly listener: Listener;
  /** Every line of the log, as it was written. */
  readonly logLines: string[];
  readonly reported: {
    error: unknown;
    where: string;
    details: Readonly<Record<string, unknown>> | undefined;
  }[];
  /** Every picture that was drawn. */
  readonly drawn: Drawing[];
  readonly drawing: { fails: boolean };
  stop(): Promise<void>;
}

export interface BotRunOptions {
  readonly bot?: Partial<BotOptions>;
  readonly telegram?: TelegramOptions;
}

/** The real bot on Telegram's stand-in, with its ports in memory. */
export async function runBot(options: BotRunOptions = {}): Promise<BotRun> {
  const telegram = await startTelegram({ limits: "none", ...options.telegram });
  const made = makeBot(telegram, options.bot);
  const listener = listenByPolling(made.quanto);
  return {
    telegram,
    ...made,
    listener,
    stop: async () => {
      await listener.stop();
      await telegram.close();
    },
  };
}

/** Accepts updates as a listener does, and waits until they are handled. */
export async function receive({ quanto }: Pick<BotRun, "quanto">, ...updates: readonly Update[]) {
  await quanto.bot.init();
  quanto.intake.start();
  await quanto.intake.accept(updates);
  await quanto.intake.drained();
}

export type MadeBot = Pick<
  BotRun,
  "world" | "quanto" | "logLines" | "reported" | "drawn" | "drawing"
>;

/** The bot, not listening yet. Errors are logged as in the product. */
export function makeBot(
  telegram: Pick<Telegram, "apiRoot" | "token">,
  given: Partial<BotOptions> = {},
): MadeBot {
  const world = fakeWorld();
  const { timers = systemTimers } = given;
  const logLines: string[] = [];
  const reported: BotRun["reported"] = [];
  const drawn: Drawing[] = [];
  const drawing = { fails: false };
  const logger = createLogger("debug", { write: (line) => void logLines.push(line) });
  const quanto = createBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    publicUrl: "https://quanto.example",
    defaultTimeZone: "America/Sao_Paulo",
    ports: world,
    inbox: memoryUpdateInbox(),
    leaseId: "this process",
    leaseClock: world.clock,
    timers,
    answers: createAnswersInProgress(timers, () => () => 1),
    random: () => 0,
    sharedPace: createMemoryPace(timers),
    usageLimits: memoryUsageLimits(timers),
    charts: {
      prepare: () => undefined,
      draw: async (what) => {
        if (drawing.fails) throw new Error("The drawing failed");
        drawn.push(what);
        return testPng(40, 30);
      },
    },
    logger,
    logError: (error, where, details) => {
      reported.push({ error, where, details });
      logger.error({ err: error, ...details }, where);
    },
    ...given,
  });
  return { world, quanto, logLines, reported, drawn, drawing };
}
