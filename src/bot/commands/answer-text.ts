import { CASH_CURRENCY, type TypedCash } from "../../domain/cash/typed-cash.ts";
import { readAmount } from "../../domain/read-amount.ts";
import { findCities } from "../../domain/cities.ts";
import { asTyped } from "../../domain/questions/as-typed.ts";
import type { Question } from "../../domain/questions/question.ts";
import { askQuestion, type Asked } from "../../usecases/questions/ask-question.ts";
import { createReportRequest, type ReportRequest } from "../../usecases/report/report-request.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { editMessage } from "../messages/edit-message.ts";
import { reply } from "../messages/reply.ts";
import { sendMessage } from "../messages/send-message.ts";
import { amountAloneView } from "../views/cash/cash-draft-view.ts";
import type { Button, Message } from "../views/message.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { answerView, SHOWN_ROWS } from "../views/question/answer-view.ts";
import { misreadView } from "../views/question/misread-view.ts";
import { greetingView } from "../views/question/only-text-view.ts";
import { questionButton } from "../views/question/question-buttons.ts";
import { understoodText } from "../views/question/understood-line.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { unknownCommandView } from "../views/system-replies.ts";
import { askZoneView } from "../views/zone-view.ts";
import { answerCash, readTyped } from "./answer-cash.ts";
import type { Commands } from "./command.ts";
import { hasEntry, undoItsCash } from "./edited-cash.ts";
import { readGreeting } from "./read-greeting.ts";
import { readMisspeltCommand } from "./read-plain-command.ts";
import { readRequest } from "./read-request.ts";
import type { SentAnswers } from "./sent-answers.ts";

export interface AnswerParts {
  readonly commands: Commands;
  readonly answers: SentAnswers;
}

/** A text that is no known command, and the message that it is. */
export interface WrittenText {
  readonly text: string;
  readonly messageId: number;
  readonly isEdited: boolean;
}

/**
 * Answers a text, as the first of these that it is: a command in words or a period, cash, a question, a
 * misspelt command; anything else with what is near.
 */
export async function answerText(
  ports: BotPorts,
  { commands, answers }: AnswerParts,
  ctx: UserContext,
  written: WrittenText,
): Promise<void> {
  const { user, language } = ctx;
  const { text, messageId } = written;
  if (text.startsWith("/")) return reply(ctx, unknownCommandView(language));
  const request = createReportRequest(ports, user);
  const asked = readRequest(text, request.calendar);
  if (asked) return commands[asked.name](ctx, asked.words);
  const asks = () => askQuestion(ports, createReportRequest(ports, user), text, SHOWN_ROWS);
  const first = await asks();
  const { isEdited } = written;
  const undone = isEdited && isQuestion(first) ? await undoItsCash(ports, user, messageId) : null;
  // What is undone is not in the figure.
  const read = undone === null ? first : await asks();
  const cash = await cashViewFor(ports, ctx, written, read);
  // A word that is no name of the user's may be a misspelt command.
  const misspelt = !cash && read.kind === "not-understood" ? readMisspeltCommand(text) : null;
  if (misspelt) return commands[misspelt.name](ctx, misspelt.words);
  const answer = cash?.view ?? questionView(ctx, request, text, read);
  const view = undone === null ? answer : { ...answer, text: `${answer.text}\n\n${undone}` };
  const isNoEntry = isEdited && !isQuestion(read) && cash?.isEntry !== true;
  // What was recorded stays, and so does the message with its buttons.
  if (isNoEntry && (await hasEntry(ports, user, messageId))) return reply(ctx, view);
  const place = { chatId: user.chatId, messageId };
  const earlier = answers.of(place);
  if (earlier !== null && (await editMessage(ctx.api, user.chatId, earlier, view))) return;
  answers.remember(place, await sendMessage(ctx.api, user.chatId, view));
}

function isQuestion({ kind }: Asked): boolean {
  return kind === "question" || kind === "no-bank";
}

interface CashAnswer {
  readonly view: Message;
  /** Whether it shows an entry, or asks for one; what is refused leaves any as it is. */
  readonly isEntry: boolean;
}

/** What is answered to cash; null where the text is none. */
async function cashViewFor(
  ports: BotPorts,
  { user, language }: UserContext,
  { text, messageId, isEdited }: WrittenText,
  read: Asked,
): Promise<CashAnswer | null> {
  // A question never records cash.
  if (isQuestion(read)) return null;
  const typed = await readTyped(ports, user, text);
  if (typed === null) return null;
  const isDoubtful =
    typed.kind === "cash" && read.kind === "bare-amount" && mayAsk(read.question, typed.typed);
  const reading = isDoubtful ? { ...typed, kind: "either" as const } : typed;
  const others: Button[] =
    read.kind === "bare-amount"
      ? questionButton(
          understoodText(read.question, namesIn(read.question, text), language),
          read.question,
        )
      : [];
  const view = await answerCash(ports, user, { messageId, isEdited, reading, others });
  return { view, isEntry: reading.kind !== "refused" };
}

/** The name that a question has, as it was typed. */
function namesIn({ scope: { merchant, text } }: Question, written: string): string[] {
  const name = merchant ?? text;
  return name === undefined ? [] : [asTyped(name, written)];
}

/** Whether an amount beside a name may as well ask: about a bank, or as income, like a salary, what is read as spent. */
function mayAsk({ scope, direction }: Question, typed: TypedCash): boolean {
  return scope.account !== undefined || (direction === "received" && typed.direction === "out");
}

function questionView(
  { user, language }: UserContext,
  request: ReportRequest,
  text: string,
  asked: Asked,
): Message {
  switch (asked.kind) {
    case "question": {
      const { question, answer, shops } = asked;
      const { calendar } = request;
      return answerView(question, answer, {
        calendar,
        options: viewOptionsOf(user),
        shops,
        written: text,
      });
    }
    case "no-bank":
      return noDataYetView(asked.attempt, language);
    case "bare-amount":
      return misreadView("words", [asked.question], language);
    case "not-understood": {
      if (user.cashSince !== null && readAmount(text, CASH_CURRENCY))
        return amountAloneView(language);
      const greeting = readGreeting(text);
      if (greeting) return greetingView(greeting, language);
      // A city's name may be an answer to the question for the time zone: it is confirmed first.
      const cities = findCities(text);
      return cities.length === 0
        ? misreadView(asked.why, asked.nearest, language)
        : askZoneView(cities, request.now, language);
    }
  }
}
