import { Counter, type Registry } from "prom-client";
import type { Commands } from "./commands/command.ts";
import { COMMANDS } from "../i18n/catalog.ts";
import { createDurations } from "../metrics/durations.ts";
import type { Chat } from "../usecases/ports/chat.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import type { HandledUpdate } from "./follow-updates.ts";
import type { TelegramCall } from "./telegram-api/measure-calls.ts";

/** The bot's Prometheus metrics. Labels name commands, never users. */
export interface BotMetrics {
  readonly countUpdate: (update: HandledUpdate) => void;
  readonly countCall: (call: TelegramCall) => void;
  readonly countCommands: (commands: Commands) => Commands;
  readonly countErrors: (logError: LogError) => LogError;
  /** Counts summaries and all other messages that nobody asked for. */
  readonly countMessages: (chat: Chat) => Chat;
}

export function createBotMetrics(registry: Registry, timers: Pick<Timers, "now">): BotMetrics {
  const updates = createDurations(registry, {
    name: "quanto_update_duration_seconds",
    help: "Updates of Telegram by kind and outcome, with the time that they waited for their chat",
    labels: ["kind", "outcome"],
  });
  const calls = createDurations(registry, {
    name: "quanto_telegram_request_duration_seconds",
    help: "Calls to Telegram by method and status, `none` without an answer. getUpdates waits for news",
    labels: ["method", "status"],
  });
  const errors = new Counter({
    name: "quanto_bot_errors_total",
    help: "Unexpected failures in the bot",
    registers: [registry],
  });
  return {
    countUpdate: ({ kind, outcome, ms }) => updates.add({ kind, outcome }, ms),
    countCall: ({ method, status, ms }) =>
      calls.add({ method, status: String(status ?? "none") }, ms),
    countCommands: commandCounter(registry, timers),
    countErrors: (logError) => (error, where, details) => {
      errors.inc();
      logError(error, where, details);
    },
    countMessages: messageCounter(registry),
  };
}

function commandCounter(
  registry: Registry,
  timers: Pick<Timers, "now">,
): BotMetrics["countCommands"] {
  const runs = new Counter({
    name: "quanto_bot_commands_total",
    help: "Commands that people sent, or pressed a button for",
    labelNames: ["command"],
    registers: [registry],
  });
  const times = createDurations(registry, {
    name: "quanto_command_duration_seconds",
    help: "Commands and their buttons, until the answer was sent or failed",
    labels: ["command"],
  });
  return (commands) => {
    const counted = { ...commands };
    for (const command of COMMANDS)
      counted[command] = async (ctx, words) => {
        runs.inc({ command });
        const begun = timers.now();
        await commands[command](ctx, words).finally(() =>
          times.add({ command }, timers.now() - begun),
        );
      };
    return counted;
  };
}

function messageCounter(registry: Registry): BotMetrics["countMessages"] {
  const summaries = new Counter({
    name: "quanto_summaries_total",
    help: "Weekly and monthly summaries, by outcome. Those that were not sent are retried",
    labelNames: ["outcome"],
    registers: [registry],
  });
  const notices = new Counter({
    name: "quanto_notices_total",
    help: "Messages that nobody asked for, by kind and outcome. Summaries are counted apart",
    labelNames: ["kind", "outcome"],
    registers: [registry],
  });
  const count = async (kind: string, sending: Promise<void>) => {
    try {
      await sending;
      notices.inc({ kind, outcome: "sent" });
    } catch (error) {
      notices.inc({ kind, outcome: "failed" });
      throw error;
    }
  };
  return (chat) => ({
    ...chat,
    notify: (to, notice) => count(notice.kind, chat.notify(to, notice)),
    sendReport: (user, report, begin) =>
      count("first-report", chat.sendReport(user, report, begin)),
    async sendSummary(user, summary, begin) {
      const outcome = await chat.sendSummary(user, summary, begin);
      summaries.inc({ outcome: outcome.kind });
      return outcome;
    },
  });
}
