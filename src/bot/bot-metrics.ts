import { Counter, type Registry } from "prom-client";
import type { Commands } from "./commands/command.ts";
import { COMMANDS } from "../i18n/catalog.ts";
import type { Chat } from "../usecases/ports/chat.ts";
import type { LogError } from "./bot-ports.ts";

/** Figures for the operator. They name commands, never users. */
export interface BotMetrics {
  readonly counted: (commands: Commands) => Commands;
  readonly countErrors: (report: LogError) => LogError;
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
    help: "Failures in the bot that nobody expected",
    registers,
  });
  const summaries = new Counter({
    name: "quanto_summaries_total",
    help: "Weekly and monthly summaries, by what became of them. Those that were not sent are tried again",
    labelNames: ["outcome"],
    registers,
  });
  return {
    counted: (commands) => {
      const counted = { ...commands };
      for (const name of COMMANDS)
        counted[name] = (ctx, words) => {
          commandRuns.inc({ command: name });
          return commands[name](ctx, words);
        };
      return counted;
    },
    countErrors: (report) => (error, where, details) => {
      errors.inc();
      report(error, where, details);
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
