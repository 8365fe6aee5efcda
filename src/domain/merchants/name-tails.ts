import { daysBetween, type Day } from "../day.ts";
import { cityTail } from "./city-tail.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { hasMeaning } from "./meaning.ts";

/** What the marks around a name may be. */
export interface NameContext {
  readonly isCard: boolean;
  readonly day: Day;
  /** The document is a person's: the end of the name is a surname. */
  readonly isPerson: boolean;
}

/** Where a plain name ends; its whole length where nothing follows it. */
type NameEnd = (plain: string, context: NameContext) => number;

const INSTALMENT =
  /[\s-]*\(?(?:PARC(?:ELA)?\.? ?)?(?<!\d)(\d{1,2}) ?(?:\/| DE |(?<=\d)DE(?=\d)) ?(\d{1,2})\)?$/;
const DATE = /[\s-]*\(?(?<!\d)(\d{2}\/\d{2})(?:\/(?:\d{4}|\d{2}))?(?: \d{2}:\d{2})?\)?$/;
/** In accounts, too: a loan's may have three digits. */
const NAMED_INSTALMENT = /[\s-]*\(?PARC(?:ELA)?\.? ?\d{1,3} ?(?:\/| DE ) ?\d{1,3}\)?$/;
const COUNTRY = / (?:BRA?|(?<! D[AEO] )BRASIL|USA|IRL|NLD|LUX|GBR)$/;
const STORE = /[\s-]+(?:LOJA|LJ|FILIAL|FL|UNIDADE|UNID|UN)\.? ?\d+$/;
const CODE = /[\s-]*\d{5,}$/;
const LEGAL = /[\s,-]+(?:LTDA|EIRELI|EPP|MEI|ME|(?:E )?CIA|(?<! D[AEO] )(?:SA|S\/A|S A|S\.A))\.?$/;
const PUNCTUATION = /[\s.,:;|*"'()/–—-]+$/;

/** What ends in a number, and may stand in parentheses. */
const NUMBER_ENDS: readonly NameEnd[] = [
  (plain, { isCard }) => (isCard ? beforeInstalment(plain) : plain.length),
  (plain, { isCard, day }) => (isCard ? plain.length : beforeDate(plain, day)),
  (plain) => at(NAMED_INSTALMENT, plain),
];
const STORE_ENDS: readonly NameEnd[] = [(plain) => at(STORE, plain), (plain) => at(CODE, plain)];

/** In the order in which they are cut, from the end of the text. */
const NAME_ENDS: readonly NameEnd[] = [
  (plain) => at(PUNCTUATION, plain),
  ...NUMBER_ENDS.map(onlyAfter(/[\d)]$/)),
  (plain, { isCard }) => beforePlace(plain, isCard),
  ...STORE_ENDS.map(onlyAfter(/\d$/)),
  (plain, { isPerson }) => (isPerson ? plain.length : beforeLegalForm(plain)),
];

/** Most names end in a letter, and patterns that end in a number are slow to fail there. */
function onlyAfter(last: RegExp): (end: NameEnd) => NameEnd {
  return (end) => (plain, context) =>
    last.test(plain.slice(-1)) ? end(plain, context) : plain.length;
}

/** `LTDA ME LJ 3 BRA`: no text has more. */
const MAX_ROUNDS = 3;

/** Where a plain name ends, without instalments, dates, places, numbers and legal forms. */
export function nameEnd(plain: string, context: NameContext): number {
  let name = plain;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { length } = name;
    for (const end of NAME_ENDS) name = name.slice(0, allowed(name, end(name, context)));
    if (name.length === length) break;
  }
  return name.length + closingLength(name, plain);
}

const CLOSING = /^\s*\)/;

/** A parenthesis that belongs to the name is closed: `DONA CIDA (FAXINA)`. */
function closingLength(name: string, plain: string): number {
  const isOpen = name.lastIndexOf("(") > name.lastIndexOf(")");
  return isOpen ? (CLOSING.exec(plain.slice(name.length))?.[0].length ?? 0) : 0;
}

/** A cut never leaves only words that many names have. */
function allowed(plain: string, end: number): number {
  return end < plain.length && hasMeaning(plain.slice(0, end)) ? end : plain.length;
}

function at(pattern: RegExp, plain: string): number {
  return pattern.exec(plain)?.index ?? plain.length;
}

function beforeInstalment(plain: string): number {
  const found = INSTALMENT.exec(plain);
  const [, number = "", total = ""] = found ?? [];
  return found && Number(number) >= 1 && Number(number) <= Number(total)
    ? found.index
    : plain.length;
}

/** The purchases of a debit card have the city, too; there a country alone may belong to the name. */
function beforePlace(plain: string, isCard: boolean): number {
  const country = at(COUNTRY, plain);
  const city = cityTail(plain, country);
  return isCard || city < country ? city : plain.length;
}

/** Whether the end of a text has a company's legal form. */
export function hasLegalForm(tail: string): boolean {
  return LEGAL_FORM.test(tail);
}

const LEGAL_FORM = /(?:^|[\s,-])(?:LTDA|EIRELI|EPP|MEI|ME|CIA|S[ ./]?A)(?:$|[\s.,-])/;

/** A person may be called Sá. */
function beforeLegalForm(plain: string): number {
  const isSurname = plain.endsWith(" SA") && FIRST_NAMES.has(plain.slice(0, plain.indexOf(" ")));
  return isSurname ? plain.length : at(LEGAL, plain);
}

/** In an account `03/12` may belong to the name: it is a date where it is that of the transaction. */
function beforeDate(plain: string, day: Day): number {
  const found = DATE.exec(plain);
  return found && isNear(found[1], day) ? found.index : plain.length;
}

const MAX_DAYS_APART = 3;

/** Whether `DD/MM` is within days of the transaction. */
export function isNear(written: string | undefined, day: Day): boolean {
  if (written === undefined) return false;
  const [date, month] = written.split("/");
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].some(
    (near) => Math.abs(daysBetween(day, `${near}-${month}-${date}`)) <= MAX_DAYS_APART,
  );
}
