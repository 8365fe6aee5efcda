import { Counter, type Registry } from "prom-client";
import type { Commands } from "./commands/command.ts";
import { COMMANDS } from "../i18n/catalog.ts";
import type { Chat } from "../usecases/ports/chat.ts";
import type { LogError } from "../usecases/ports/log-error.ts";

/** The bot's Prometheus metrics. Labels name commands, never users. */
export interface BotMetrics {
  readonly countCommands: (commands: Commands) => Commands;
  readonly countErrors: (logError: LogError) => LogError;
  readonly countSummaries: (chat: Chat) => Chat;
}

export function createBotMetrics(registry: Registry): BotMetrics {
  const registers = [registry];
  const commandRuns = new Counter({
    name: "quanto_bot_commands_total",
    help: "Commands that people sent, or pressed a button for",
    labelNames: ["command"],
    registers,
  });
  const errors = new Counter({
    name: "quanto_bot_errors_total",
    help: "Unexpected failures in the bot",
    registers,
  });
  const summaries = new Counter({
    name: "quanto_summaries_total",
    help: "Weekly and monthly summaries, by outcome. Those that were not sent are retried",
    labelNames: ["outcome"],
    registers,
  });
  return {
    countCommands: (commands) => {
      const counted = { ...commands };
      for (const name of COMMANDS)
        counted[name] = (ctx, words) => {
          commandRuns.inc({ command: name });
          return commands[name](ctx, words);
        };
      return counted;
    },
    countErrors: (logError) => (error, where, details) => {
      errors.inc();
      logError(error, where, details);
    },
    countSummaries: (chat) => ({
      ...chat,
      async sendSummary(user, summary, begin) {
        const outcome = await chat.sendSummary(user, summary, begin);
        summaries.inc({ outcome: outcome.kind });
        return outcome;
      },
    }),
  };
}
