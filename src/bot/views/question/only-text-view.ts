import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Greeting } from "../../../i18n/question-texts.ts";
import { commandButton } from "../command-codec.ts";
import { markup } from "../html.ts";
import { message, type Button, type Message } from "../message.ts";
import { billButton, todayButton } from "../money-buttons.ts";
import { questionExamples } from "./misread-view.ts";

/** The answer to what is no question: `onlyText` to a voice message, a photo or a file. It says what works instead. */
export function noQuestionView(why: "onlyText" | "notForwarded", language: Language): Message {
  const text = catalogFor(language).question[why];
  return { ...message([markup`${text}`]), buttons: [firstButtons(language)] };
}

/** The answer to a greeting: one in return, and what can be asked. */
export function greetingView(greeting: Greeting, language: Language): Message {
  const text = catalogFor(language).question.greeting[greeting];
  const paragraphs = greeting === "hello" ? [questionExamples(language)] : [];
  return {
    ...message([markup`${text}`, ...paragraphs]),
    buttons: [firstButtons(language)],
  };
}

function firstButtons(language: Language): Button[] {
  const { report } = catalogFor(language).question;
  return [commandButton(report, "report"), billButton(language), todayButton(language)];
}
