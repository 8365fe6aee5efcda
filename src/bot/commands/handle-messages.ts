import { Composer, type FilterQuery } from "grammy";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import type { OpenQuestions } from "../report/open-questions.ts";
import type { ReportParts } from "../report/send-report.ts";
import { reply } from "../messages/reply.ts";
import { noQuestionView } from "../views/question/only-text-view.ts";
import { answerText } from "./answer-text.ts";
import type { Commands } from "./command.ts";
import { createSentAnswers } from "./sent-answers.ts";
import { readCommand } from "./read-command.ts";
import { handleReply } from "./handle-reply.ts";
import { handleLimit } from "./handle-limit.ts";
import { handleLocation } from "./handle-location.ts";

/** Answers every message: a command, a period with its report, a question; anything else with a hint. */
export function handleMessages(
  ports: BotPorts,
  commands: Commands,
  { questions, ...parts }: ReportParts & { readonly questions: OpenQuestions },
): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  const answers = createSentAnswers();
  // Somebody else's words are no question of the user.
  messages.on("message:forward_origin", (ctx, next) =>
    ctx.message.location ? next() : reply(ctx, noQuestionView("notForwarded", ctx.language)),
  );
  messages.on("message:text", async (ctx, next) => {
    const asked = readCommand(ctx.message.text, ctx.me.username);
    if (!asked) return next();
    questions.take(ctx.user.chatId);
    return commands[asked.name](ctx, asked.words);
  });
  messages.use(handleLocation(ports));
  messages.use(handleReply(ports, parts, questions), handleLimit(ports));
  messages.on("message:text", (ctx) => {
    const { text, message_id: messageId } = ctx.message;
    return answerText(ports, { commands, answers }, ctx, { text, messageId, isEdited: false });
  });
  messages.on("edited_message:text", (ctx) => {
    const { text, message_id: messageId } = ctx.editedMessage;
    const asked = readCommand(text, ctx.me.username);
    if (asked) return commands[asked.name](ctx, asked.words);
    return answerText(ports, { commands, answers }, ctx, { text, messageId, isEdited: true });
  });
  // Service messages, such as a pinned message, get no answer.
  messages.on(NO_TEXT, (ctx) => reply(ctx, noQuestionView("onlyText", ctx.language)));
  return messages;
}

const NO_TEXT: FilterQuery[] = [
  "message:file",
  "message:location",
  "message:contact",
  "message:dice",
  "message:poll",
  "message:story",
];
