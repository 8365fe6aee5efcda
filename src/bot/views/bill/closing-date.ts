import type { Language } from "../../../domain/language.ts";
import { shortKey } from "../../../domain/short-key.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { BilledCard } from "../../../usecases/bills/load-bills.ts";
import { markup } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { choiceLabel, message, type Button, type Message } from "../message.ts";
import { billData, type BillStep } from "./bill-codec.ts";
import { cardName } from "./card-name.ts";

const DATES = Array.from({ length: 31 }, (_, index) => index + 1);
const PER_ROW = 7;

/** By which the buttons name a card. */
export function cardKeyOf({ accounts }: BilledCard): string {
  return shortKey(accounts[0].id);
}

/** Leads to the question when a card's bills close, where the bank does not tell. */
export function closingDateRows(card: BilledCard, language: Language): Button[][] {
  const { closingSource } = card.bills;
  if (closingSource === "bank") return [];
  const { closing } = catalogFor(language).bill;
  const date = card.closingDate;
  const label =
    date === null ? closing.button({ card: cardName(card, language) }) : closing.said({ date });
  return [[press(label, { kind: "ask", cardKey: cardKeyOf(card) })]];
}

/** The question, with a button for each date. */
export function closingDateView(card: BilledCard, language: Language): Message {
  const { closing } = catalogFor(language).bill;
  const cardKey = cardKeyOf(card);
  const dates = DATES.map((date) =>
    press(choiceLabel(String(date), date === card.closingDate), { kind: "set", cardKey, date }),
  );
  const text = message([
    markup`<b>${closing.ask({ card: cardName(card, language) })}</b>`,
    markup`${closing.explanation}`,
  ]);
  const unknown = press(closing.unknown, { kind: "card", cardKey });
  return { ...text, buttons: [...inRows(dates, PER_ROW), [unknown]] };
}

function press(label: string, step: BillStep): Button {
  return { kind: "callback", label, data: billData(step) };
}
