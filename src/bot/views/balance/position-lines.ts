import { groupBy } from "../../../domain/group-by.ts";
import type { Currency } from "../../../domain/money.ts";
import type { PositionProduct } from "../../../domain/position-product.ts";
import type { Position } from "../../../domain/position.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { amountHtml } from "../report/view-options.ts";
import { ageOf, type BalanceReading } from "./balance-lines.ts";

/** A bank with hundreds of positions would fill the message. */
const MAX_LISTED = 6;

/** The investments or loans of a bank by currency: their sum, where all are known, and each with its amount. */
export function positionLines(
  positions: readonly Position[],
  product: PositionProduct,
  reading: BalanceReading,
): Html[] {
  const own = positions.filter((one) => one.product === product);
  return [...groupBy(own, ({ currency }) => currency)].flatMap(([currency, group]) =>
    linesOf(group, product, currency, reading),
  );
}

function linesOf(
  positions: readonly Position[],
  product: PositionProduct,
  currency: Currency,
  reading: BalanceReading,
): Html[] {
  const { options } = reading;
  const texts = catalogFor(options.language).balance;
  const sorted = positions.toSorted((a, b) => (b.minor ?? 0) - (a.minor ?? 0));
  const isKnown = sorted.every(({ minor }) => minor !== null);
  const sum = markup`<b>${amountHtml(sumOf(sorted), currency, options)}</b>`;
  const total = isKnown ? sum : markup`${texts.unknown}`;
  const rest = sorted.slice(MAX_LISTED);
  const more = (values: { readonly amount: string }) =>
    texts.more({ ...values, count: rest.length });
  return [
    markup`${texts.positions[product]}: ${total} · ${ageOf(oldest(sorted), reading)}`,
    ...sorted.slice(0, MAX_LISTED).map((one) => lineOf(one, reading)),
    ...(rest.length === 0
      ? []
      : [markup`  ${fillIn(more, { amount: amountHtml(sumOf(rest), currency, options) })}`]),
  ];
}

function lineOf({ name, product, minor, currency }: Position, { options }: BalanceReading): Html {
  const texts = catalogFor(options.language).balance;
  const label = name || texts.unnamed[product];
  if (minor === null) return markup`  ${label}: ${texts.unknown}`;
  return markup`  ${label}: ${amountHtml(minor, currency, options)}`;
}

function sumOf(positions: readonly Position[]): number {
  return positions.reduce((sum, { minor }) => sum + (minor ?? 0), 0);
}

/** Null where that of one is unknown. */
function oldest(positions: readonly Position[]): Date | null {
  const times = positions.map(({ dataAt }) => dataAt?.getTime() ?? null);
  const known = times.filter((time) => time !== null);
  return known.length < times.length ? null : new Date(Math.min(...known));
}
