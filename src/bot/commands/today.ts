import { loadToday } from "../../usecases/today/load-today.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../messages/reply.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { withUnusedWords } from "../views/unused-words.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { todayView } from "../views/today/today-view.ts";
import type { RunCommand } from "./command.ts";

/** `/today`: what is safe to spend until the next income. */
export function todayCommand(ports: BotPorts): RunCommand {
  return async (ctx, words) => {
    const answer = await loadToday(ports, ctx.user);
    if (answer.kind === "no-bank") return reply(ctx, noDataYetView(answer.attempt, ctx.language));
    const view = todayView(answer, ctx.user.timeZone, viewOptionsOf(ctx.user));
    await reply(ctx, withUnusedWords(view, words, ctx.language));
  };
}
