import type { Drawing } from "../../../domain/drawing.ts";
import type { PromisedRange } from "../../../domain/bills/limit-range.ts";
import type { Day } from "../../../domain/day.ts";
import type { Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { BilledCard, CardDebt } from "../../../usecases/bills/load-bills.ts";
import { fillIn } from "../fill-in.ts";
import { lengthWithoutMarkup, joinHtml, markup, type Html } from "../html.ts";
import { MAX_CAPTION_LENGTH, message, type Button, type Message } from "../message.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import { billData } from "./bill-codec.ts";
import { cardName } from "./card-name.ts";
import { closedLine } from "./closed-line.ts";
import { cardKeyOf, closingDateRows } from "./closing-date.ts";
import { openLines } from "./open-lines.ts";
import { planLines, promisedLines, promisedSum, type PromisedSum } from "./promised-lines.ts";

/** A page of `/bill`: a message, and the picture that it is the caption of where there is one. */
export interface BillPage extends Message {
  readonly drawing: Drawing | null;
}

export interface ShownDebts {
  readonly debts: readonly CardDebt[];
  readonly today: Day;
}

/** All cards; a single one is shown with all that is known of it. */
export function billsPage(shown: ShownDebts, options: ViewOptions): BillPage {
  const cards = shown.debts.flatMap(({ cards }) => cards);
  const [only, ...others] = cards;
  if (only && others.length === 0) return cardPage(shown, only, options);
  const paragraphs = [
    markup`<b>${catalogFor(options.language).bill.title}</b>`,
    ...shown.debts.flatMap((debt) => debtParagraphs(debt, shown.today, options)),
    ...unknownLines(cards, options),
    ...promisedOfAll(shown.debts).map((sum) => promisedLines(sum, [], shown.today, options)),
  ];
  const buttons = cards.map((card) => [cardButton(card, options)]);
  const largest = [...cards].sort((a, b) => openSum(b) - openSum(a))[0];
  return pageOf(paragraphs, buttons, largest ? drawingOf(largest, options) : null);
}

/** One card, with its purchases in instalments. */
export function cardPage(shown: ShownDebts, card: BilledCard, options: ViewOptions): BillPage {
  const { debts, today } = shown;
  const ofCard = debts.filter(({ cards }) => cards.includes(card));
  const sums = promisedSums([card], rangesOf(ofCard, card), card.accounts[0].currency);
  const paragraphs = [
    cardParagraph(card, today, options),
    ...ofCard.flatMap((debt) => usedLines(debt, options)),
    ...unknownLines([card], options),
    ...sums.map((sum) => promisedLines(sum, planLines(sum, today, options), today, options)),
  ];
  const isOnly = debts.flatMap(({ cards }) => cards).length === 1;
  const back = isOnly ? [] : [[backButton(options)]];
  const rows = [...closingDateRows(card, options.language), ...back];
  return pageOf(paragraphs, rows, drawingOf(card, options));
}

/** The limit of several cards says nothing of one of them. */
function rangesOf(debts: readonly CardDebt[], card: BilledCard): PromisedRange[] {
  const alone = debts.find(({ cards }) => cards.length === 1);
  const plans = (card.bills.promised?.months ?? []).reduce((sum, { minor }) => sum + minor, 0);
  return [alone?.range ?? { low: plans, high: plans }];
}

function debtParagraphs(debt: CardDebt, today: Day, options: ViewOptions): Html[] {
  return [
    ...debt.cards.map((card) => cardParagraph(card, today, options)),
    ...usedLines(debt, options),
  ];
}

function cardParagraph(card: BilledCard, today: Day, options: ViewOptions): Html {
  const { language } = options;
  const { bill } = catalogFor(language);
  const { closed } = card.bills;
  const [first] = card.accounts;
  const listed = closed.kind === "known" ? closed.charges : [];
  const charges = listed.filter(({ currency }) => currency === first.currency);
  const minor = charges.reduce((sum, charge) => sum + charge.minor, 0);
  const count = card.accounts.reduce(
    (sum, { syncCheckpoint }) => sum + syncCheckpoint.unreadable.length,
    0,
  );
  const lines = [
    markup`<b>${cardName(card, language)}</b>`,
    closedLine(closed, today, options),
    ...(minor === 0
      ? []
      : [fillIn(bill.bankCharges, { amount: amountHtml(minor, first.currency, options) })]),
    ...openLines(card.bills, today, options),
    ...(count === 0 ? [] : [markup`<i>${bill.unreadable({ count })}</i>`]),
  ];
  return joinHtml(lines, "\n");
}

function usedLines({ used, cards }: CardDebt, options: ViewOptions): Html[] {
  const accounts = cards.flatMap((card) => card.accounts);
  const [first] = accounts;
  if (used === null || !first) return [];
  const text = catalogFor(options.language).bill.used;
  const amount = amountHtml(used, first.currency, options);
  return [fillIn((values) => text({ ...values, cards: accounts.length }), { amount })];
}

/** What the cards of each currency promise. */
function promisedOfAll(debts: readonly CardDebt[]): PromisedSum[] {
  const currencies = new Set(debts.flatMap(({ cards }) => cards.map(currencyOf)));
  return [...currencies].flatMap((currency) => {
    const ofCurrency = debts.filter(({ cards }) => cards.map(currencyOf).includes(currency));
    const cards = ofCurrency.flatMap((debt) => debt.cards);
    return promisedSums(
      cards,
      ofCurrency.map(({ range }) => range),
      currency,
    );
  });
}

function currencyOf({ accounts }: BilledCard): Currency {
  return accounts[0].currency;
}

/** Empty where it is not known of any of the cards. */
function promisedSums(
  cards: readonly BilledCard[],
  ranges: readonly PromisedRange[],
  currency: Currency,
): PromisedSum[] {
  const known = cards.flatMap(({ bills: { promised } }) => (promised === null ? [] : [promised]));
  return known.length === 0 ? [] : [promisedSum(known, ranges, currency)];
}

function unknownLines(cards: readonly BilledCard[], { language }: ViewOptions): Html[] {
  const isKnown = cards.some(({ bills }) => bills.promised !== null);
  return isKnown ? [] : [markup`${catalogFor(language).bill.promised.unknown}`];
}

function pageOf(
  paragraphs: readonly Html[],
  buttons: readonly (readonly Button[])[],
  drawing: Drawing | null,
): BillPage {
  const length = lengthWithoutMarkup(joinHtml(paragraphs, "\n\n"));
  const fits = length <= MAX_CAPTION_LENGTH;
  return { ...message(paragraphs), buttons, drawing: fits ? drawing : null };
}

function drawingOf(card: BilledCard, { language }: ViewOptions): Drawing | null {
  const { curves } = card.bills;
  return curves && { kind: "bill", title: cardName(card, language), curves };
}

function openSum({ bills }: BilledCard): number {
  return bills.curves?.open.sums.at(-1) ?? Number.NEGATIVE_INFINITY;
}

function cardButton(card: BilledCard, { language }: ViewOptions): Button {
  const data = billData({ kind: "card", cardKey: cardKeyOf(card) });
  return { kind: "callback", label: cardName(card, language), data };
}

function backButton({ language }: ViewOptions): Button {
  const label = catalogFor(language).bill.back;
  return { kind: "callback", label, data: billData({ kind: "all" }) };
}
