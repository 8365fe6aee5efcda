import type { Question } from "../../../domain/questions/question.ts";
import type { Misread } from "../../../domain/questions/understand-pieces.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Message } from "../message.ts";
import { questionButton } from "./question-buttons.ts";
import { understoodText } from "./understood-line.ts";

/** The answer to a sentence that is not understood: without any amount, with the closest readings as buttons. */
export function misreadView(
  why: Misread,
  nearest: readonly Question[],
  language: Language,
): Message {
  const { notUnderstood, closest } = catalogFor(language).question;
  const buttons = nearest.map((question) =>
    questionButton(understoodText(question, [], language), question),
  );
  const shown = buttons.filter(({ length }) => length > 0);
  return {
    ...message([
      markup`${notUnderstood[why]}`,
      questionExamples(language),
      ...(shown.length > 0 ? [markup`${closest}`] : []),
    ]),
    buttons: shown,
  };
}

/** What can be asked, to copy. */
export function questionExamples(language: Language): Html {
  const { examplesTitle, examples } = catalogFor(language).question;
  const list = joinHtml(
    examples.map((example) => markup`<code>${example}</code>`),
    "\n",
  );
  return markup`<b>${examplesTitle}</b>\n${list}`;
}
