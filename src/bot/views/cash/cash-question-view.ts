import type { CashEntry } from "../../../domain/cash/cash-entry.ts";
import type { CashQuestion } from "../../../domain/cash/cash-question.ts";
import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import { titleOf } from "../../../domain/transaction.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { message, type Button, type Message } from "../message.ts";
import { shortTitle } from "../report/section-lines.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { cashData } from "./cash-codec.ts";
import { cashValues, dayWords } from "./cash-words.ts";

/** Asks, in a message of its own, whether an entry is the same as what a bank reports. */
export function cashQuestionView(
  question: CashQuestion,
  today: Day,
  options: ViewOptions,
): Message {
  return {
    ...message([questionHtml(question, today, options)]),
    buttons: [questionRow(question.entry, options.language)],
  };
}

export function questionHtml(
  { entry, row, bank }: CashQuestion,
  today: Day,
  options: ViewOptions,
): Html {
  const { cash } = catalogFor(options.language);
  return fillIn(entry.state === "note" ? cash.noteQuestion : cash.question, {
    ...cashValues(entry, today, options),
    name: markup`<b>${shortTitle(titleOf(row))}</b>`,
    bank: bankName(bank, options.language),
    bankDay: dayWords(row.day, today, options),
  });
}

export function questionRow({ id: entryId, state }: CashEntry, language: Language): Button[] {
  const { button } = catalogFor(language).cash;
  const isNote = state === "note";
  const answer = (label: string, kind: "same" | "two"): Button => ({
    kind: "callback",
    label,
    data: cashData({ kind: "change", change: { kind }, entryId }),
  });
  return [
    answer(isNote ? button.noteSame : button.same, "same"),
    answer(isNote ? button.noteTwo : button.two, "two"),
  ];
}
