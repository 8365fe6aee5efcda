import { THIS_MONTH } from "./days.ts";
import { TODAY } from "./invented-bank.ts";
import type {
  Days,
  Direction,
  Measure,
  Scope,
  Sentence,
  Wanted,
  WantedCash,
  WantedCommand,
  WantedCommandName,
  WantedQuestion,
} from "./wanted.ts";

/** A sentence in Portuguese. */
export function pt(text: string, want: Wanted, doubt?: string): Sentence {
  return { text, language: "pt", want, ...(doubt === undefined ? {} : { doubt }) };
}

/** A sentence in English. */
export function en(text: string, want: Wanted, doubt?: string): Sentence {
  return { text, language: "en", want, ...(doubt === undefined ? {} : { doubt }) };
}

type More = Pick<
  Partial<WantedQuestion>,
  "amount" | "by" | "direction" | "limit" | "order" | "per"
>;

/** What was received, not spent. */
export const RECEIVED = { direction: "received" } as const satisfies More;
/** Of a list: the largest first. */
export const LARGEST = { order: "largest" } as const satisfies More;

/** Of a ranking: by category. */
export const BY_CATEGORIES = { by: "category" } as const satisfies More;

type WriteQuestion = (scope?: Scope, period?: Days, more?: More) => WantedQuestion;

/** Where nothing else is said, it is spending of the current month. */
function writerOf(measure: Measure, usual: More = {}): WriteQuestion {
  return (scope = {}, period = THIS_MONTH, more = {}) => {
    return { kind: "question", measure, direction: "spent", scope, period, ...usual, ...more };
  };
}

export const sum = writerOf("sum");
/** Of one movement, unless `per` says otherwise. */
export const average = writerOf("average", { per: "movement" });
export const biggest = writerOf("biggest");
export const smallest = writerOf("smallest");
export const list = writerOf("list");
/** By shop, unless it is said otherwise. */
export const ranking = writerOf("ranking");
export const count = writerOf("count");

/** Cash of today and spent, unless it is said otherwise. */
export function cash(
  title: string,
  amountMinor: number,
  day = TODAY,
  direction: Direction = "spent",
): WantedCash {
  return { kind: "cash", title, amountMinor, day, direction };
}

export function command(
  name: WantedCommandName,
  more: Pick<WantedCommand, "argument" | "period"> = {},
): WantedCommand {
  return { kind: "command", command: name, ...more };
}

export function either(entry: WantedCash, question: WantedQuestion): Wanted {
  return { kind: "either", cash: entry, question };
}

export const NOT_UNDERSTOOD: Wanted = { kind: "not-understood" };
