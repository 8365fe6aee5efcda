import type { CashRefusal } from "../../../domain/cash/typed-cash.ts";
import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { CashMessage } from "../../../usecases/cash/record-cash.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { message, type Button, type Message } from "../message.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { cashData, type CashAction } from "./cash-codec.ts";
import { hiddenDraft } from "./cash-draft.ts";
import { cashValues } from "./cash-words.ts";

/** Why it is asked: cash is off, the text may be a question, or its amount may be meant in another way. */
export type CashDoubt = "first" | "either" | "unsure";

/**
 * Asks whether what was typed is cash; nothing is recorded before the user agrees. `others` are buttons for
 * other readings of the text, in place of that which declines.
 */
export function cashDraftView(
  draft: CashMessage,
  doubts: {
    readonly doubt: CashDoubt;
    readonly isOff: boolean;
    readonly others?: readonly Button[];
  },
  today: Day,
  options: ViewOptions,
): Message {
  const { cash } = catalogFor(options.language);
  const { doubt, isOff, others = [] } = doubts;
  const asked = markup`${hiddenDraft(draft)}${questionOf(draft, doubt, today, options)}`;
  return message(
    [
      asked,
      ...(doubt === "unsure" ? [markup`<i>${cash.unsureHint}</i>`] : []),
      ...(isOff ? [markup`${cash.whatItIs}`] : []),
      markup`<i>${cash.nothingYet}</i>`,
    ],
    cashButton(cash.button.yes, { kind: "add" }),
    ...(others.length > 0 ? others : [cashButton(cash.button.no, { kind: "decline" })]),
  );
}

export function cashDeclinedView({ language }: ViewOptions): Message {
  return message([markup`${catalogFor(language).cash.declined}`]);
}

/** The answer to an amount that says nothing of what it was. */
export function amountAloneView(language: Language): Message {
  return message([markup`${catalogFor(language).cash.amountAlone}`]);
}

export function cashRefusedView(why: CashRefusal, { language }: ViewOptions): Message {
  return message([markup`${catalogFor(language).cash.refused[why]}`]);
}

function questionOf(
  { typed }: CashMessage,
  doubt: CashDoubt,
  today: Day,
  options: ViewOptions,
): Html {
  const { cash } = catalogFor(options.language);
  const isReceived = typed.direction === "in";
  const text = {
    first: isReceived ? cash.firstReceived : cash.first,
    either: isReceived ? cash.firstReceived : cash.either,
    unsure: cash.unsure,
  }[doubt];
  return fillIn(text, cashValues(typed, today, options));
}

function cashButton(label: string, action: CashAction): Button {
  return { kind: "callback", label, data: cashData(action) };
}
