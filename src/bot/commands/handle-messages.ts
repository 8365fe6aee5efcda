import { Composer } from "grammy";
import { findCities } from "../../domain/cities.ts";
import type { Language } from "../../domain/language.ts";
import { parsePeriod } from "../../domain/periods/parse-period.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import type { OpenQuestions } from "../report/open-questions.ts";
import type { ReportParts } from "../report/send-report.ts";
import { reply } from "../messages/reply.ts";
import type { Message } from "../views/message.ts";
import { unknownView } from "../views/system-replies.ts";
import { askZoneView } from "../views/zone-view.ts";
import type { Commands } from "./command.ts";
import { readCommand } from "./read-command.ts";
import { handleRename } from "./handle-rename.ts";
import { handleCash } from "./handle-cash.ts";
import { handleLimit } from "./handle-limit.ts";
import { handleLocation } from "./handle-location.ts";

/** Answers every message: a command, a period with its report, anything else with a hint. */
export function handleMessages(
  ports: BotPorts,
  commands: Commands,
  { questions, ...parts }: ReportParts & { readonly questions: OpenQuestions },
): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:text", async (ctx, next) => {
    const asked = readCommand(ctx.message.text, ctx.me.username);
    if (!asked) return next();
    questions.take(ctx.user.chatId);
    return commands[asked.name](ctx, asked.words);
  });
  messages.use(handleLocation(ports));
  messages.use(handleRename(ports, parts, questions), handleLimit(ports), handleCash(ports));
  messages.on("message:text", async (ctx) => {
    const { text } = ctx.message;
    if (text.startsWith("/")) return reply(ctx, unknownView("command", ctx.language));
    if (parsePeriod(text, calendarOf(ports, ctx.user)).kind !== "unknown")
      return commands.report(ctx, text);
    return reply(ctx, wordsView(text, ports.clock.now(), ctx.language));
  });
  // Service messages, such as a pinned message, get no answer.
  messages.on(["message:file", "message:location", "message:contact", "message:dice"], (ctx) =>
    reply(ctx, unknownView("text", ctx.language)),
  );
  return messages;
}

/** A city's name may be an answer to the question for the time zone: it is confirmed first. */
function wordsView(text: string, now: Date, language: Language): Message {
  const cities = findCities(text);
  return cities.length === 0 ? unknownView("text", language) : askZoneView(cities, now, language);
}
