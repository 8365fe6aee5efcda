import { FIRST_NAMES } from "../merchants/first-names.ts";
import type { Calendar } from "../period.ts";
import { bareWords } from "../plain-text.ts";
import { isUnsure, numbersIn, type WrittenNumber } from "./cash-amount.ts";
import { dayIn, earliestCashDay, MASK, type WrittenDay } from "./cash-day.ts";
import { titleOf, type CashTitle } from "./cash-title.ts";
import { cashTokens, type CashToken } from "./cash-tokens.ts";
import {
  EDGE_WORDS,
  GREETINGS,
  LIST_WORDS,
  NOT_CASH,
  NOT_CASH_SIGNS,
  PLACE_AFTER,
  PLACE_BEFORE,
  RECEIVED_WORDS,
  SPENT_WORDS,
} from "./cash-words.ts";
import { MAX_CASH, MAX_CASH_DAYS, type CashReading, type CashRefusal } from "./typed-cash.ts";

/** More is no entry. */
const MAX_LENGTH = 150;
/** A number beside the amount may say how many, up to this. */
const MAX_COUNT = 20;

/**
 * Reads a text as money in notes and coins: `café 12`, `120 feira ontem`, `recebi 50 da faxina`. Null where
 * it is none: with a "?", a question word, or a period of several days it is a question. A name in `known`
 * (merchants of the user) with a bare amount may be either, unless the user's own cash has that title
 * already: in `recorded`. In time linear in the text.
 */
export function readCash(
  text: string,
  calendar: Calendar,
  known: readonly string[] = [],
  recorded: readonly string[] = [],
): CashReading | null {
  if (text.length > MAX_LENGTH || text.startsWith("/") || text.trim().includes("\n")) return null;
  const tokens = cashTokens(text);
  if (tokens.some(({ plain }) => NOT_CASH.has(plain) || NOT_CASH_SIGNS.has(plain))) return null;
  const numbers = numbersIn(tokens);
  const money = numbers?.filter(({ isMoney }) => isMoney) ?? [];
  if (numbers === null || money.length > 1) return null;
  const day = dayIn(withoutMoney(tokens, money), calendar);
  if (day === null || numbers.some((number) => isCut(number, day))) return null;
  const amount = money[0] ?? amountOf(tokens, numbers, day);
  const title = amount && titleOf(tokens, placesLeft(tokens, amount, day));
  if (!amount || !title || isGreeting(title)) return null;
  return readingOf({ amount, title, day }, calendar, namesOf(known, recorded));
}

function isGreeting({ title }: CashTitle): boolean {
  return GREETINGS.has(bareWords(title).replaceAll(" ", ""));
}

function withoutMoney(tokens: readonly CashToken[], money: readonly WrittenNumber[]): string[] {
  return tokens.map(({ plain }, place) =>
    money.some(({ at, next }) => place >= at && place < next) ? MASK : plain,
  );
}

/** Whether a day is read from a part of a number: the `1` of `outubro 1,50`. */
function isCut({ at, next }: WrittenNumber, day: WrittenDay | "none"): boolean {
  if (day === "none" || at >= day.next || next <= day.at) return false;
  return at < day.at || next > day.next;
}

/** The last number beside the day; one at the beginning may say how many: `2 cafés 14`. */
function amountOf(
  tokens: readonly CashToken[],
  numbers: readonly WrittenNumber[],
  day: WrittenDay | "none",
): WrittenNumber | null {
  const left = numbers.filter(({ at }) => day === "none" || at < day.at || at >= day.next);
  const [first, second, ...more] = left;
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return first;
  const isCount =
    /^\d+$/.test(first.text) &&
    Number(first.text) <= MAX_COUNT &&
    first.minor < second.minor &&
    first.next < second.at &&
    tokens.slice(0, first.at).every(({ plain }) => saysNothing(plain));
  return isCount ? second : null;
}

function saysNothing(plain: string): boolean {
  return [EDGE_WORDS, SPENT_WORDS, RECEIVED_WORDS].some((words) => words.has(plain));
}

function placesLeft(
  tokens: readonly CashToken[],
  amount: WrittenNumber,
  day: WrittenDay | "none",
): number[] {
  const spans = day === "none" ? [amount] : [amount, day];
  return [...tokens.keys()].filter((place) =>
    spans.every(({ at, next }) => place < at || place >= next),
  );
}

interface Parts {
  readonly amount: WrittenNumber;
  readonly title: CashTitle;
  readonly day: WrittenDay | "none";
}

/** In plain words. */
interface PlainNames {
  /** Without those of the user's own cash. */
  readonly known: readonly string[];
  readonly recorded: ReadonlySet<string>;
}

/** What was recorded as cash is among the merchants too, where it says nothing about what is asked. */
function namesOf(known: readonly string[], recorded: readonly string[]): PlainNames {
  const own = new Set(recorded.map(bareWords));
  return { known: known.map(bareWords).filter((name) => !own.has(name)), recorded: own };
}

function readingOf(
  { amount, title: { title, direction, isExplicit }, day }: Parts,
  calendar: Calendar,
  { known, recorded }: PlainNames,
): CashReading {
  const { minor } = amount;
  const on = day === "none" ? calendar.today : day.day;
  const why = refusalOf(minor, on < earliestCashDay(calendar, MAX_CASH_DAYS));
  if (why !== null) return { kind: "refused", why };
  const typed = { title, minor, day: on, direction };
  if (isUnsure(amount)) return { kind: "unsure", typed };
  const isBare = day === "none" && !isExplicit && !recorded.has(bareWords(title));
  const mayBeAsked = isBare && (isKnown(title, known) || isPlace(title, amount));
  return { kind: mayBeAsked ? "either" : "cash", typed };
}

function refusalOf(minor: number, isOld: boolean): CashRefusal | null {
  if (minor === 0) return "zero";
  if (minor > MAX_CASH) return "too-large";
  return isOld ? "too-old" : null;
}

/** `rua augusta 1200`, `1200 main street`: whole numbers without a sign of money. */
function isPlace(title: string, { text, at, isMoney }: WrittenNumber): boolean {
  if (isMoney || !/^\d+$/.test(text)) return false;
  const words = bareWords(title);
  const last = words.slice(words.lastIndexOf(" ") + 1);
  return at === 0 ? PLACE_AFTER.has(last) : PLACE_BEFORE.has(words.replace(/ .*/, ""));
}

/** A whole name, a person's first name, or a word for a list. */
function isKnown(title: string, known: readonly string[]): boolean {
  const asked = bareWords(title);
  if (LIST_WORDS.has(asked)) return true;
  const isFirstName = FIRST_NAMES.has(asked.toUpperCase());
  return known.some((name) => {
    return name === asked || (isFirstName && name.startsWith(`${asked} `));
  });
}
