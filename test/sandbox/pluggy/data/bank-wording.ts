import { randomFrom } from "../random.ts";
import type { Draft } from "./draft.ts";

/** Banks leave out their own wording on a few rows. */
const SHARE_WITHOUT_WORDING = 0.033;
const NAME_WIDTH = 25;
const CITY_WIDTH = 13;
/** Merchants whose codes small shops are paid through. */
const SMALL_SHOPS = new Set(["5462", "5812", "5813", "5814", "7230"]);
const ACQUIRERS: readonly [string, ...string[]] = ["PAG*", "MP *", "CIELO *", "SUMUP *"];

type Worded = Pick<
  Draft,
  "key" | "account" | "day" | "direction" | "description" | "mcc" | "installment" | "foreign"
>;

/**
 * `descriptionRaw`: capitals without accents, with the day on an account, and with the acquirer or the
 * city on a card. A shop is written in one way on all rows. Null on a few rows.
 */
export function bankWording(draft: Worded): string | null {
  const { key, account, description } = draft;
  if (/^\d{4}-\d\d-\d\dT/.test(description)) return null;
  if (randomFrom(`${key}/wording`).chance(SHARE_WITHOUT_WORDING)) return null;
  return account === "card" ? cardWording(draft) : accountWording(draft);
}

function cardWording({ description, direction, mcc, installment, foreign }: Worded): string {
  const name = plain(description);
  const isPlain = mcc === undefined || foreign !== undefined || installment !== undefined;
  if (isPlain || direction === "in" || name.length > NAME_WIDTH) return name;
  const random = randomFrom(`${name}/wording`);
  if (SMALL_SHOPS.has(mcc) && !name.includes("*") && random.chance(0.5))
    return `${random.pick(ACQUIRERS)}${name}`;
  return random.chance(0.4)
    ? `${name.padEnd(NAME_WIDTH)}${"SAO PAULO".padEnd(CITY_WIDTH)}BRA`
    : name;
}

/** What an account's rows begin with, and how the bank itself writes it. */
const OPENINGS = [
  ["COMPRA NO DEBITO ", "COMPRA CARTAO DEB MC "],
  ["PIX ENVIADO ", "PIX TRANSF "],
  ["PIX RECEBIDO ", "PIX TRANSF "],
] as const;

function accountWording({ description, day }: Worded): string {
  const text = plain(description);
  const opening = OPENINGS.find(([written]) => text.startsWith(written));
  if (!opening) return text;
  const [written, worded] = opening;
  return `${worded}${text.slice(written.length)} ${day.slice(8)}/${day.slice(5, 7)}`;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[^\x20-\x7E]/g, "")
    .toUpperCase()
    .trim();
}
