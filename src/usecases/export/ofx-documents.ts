import { dayIn } from "../../domain/day.ts";
import type { ExportedAccount } from "../../domain/export/exported-account.ts";
import { withOfxIds, type IdentifiedAccount } from "../../domain/export/ofx-account-ids.ts";
import { ofxMovement } from "../../domain/export/ofx-movement.ts";
import { ofxHead, ofxTail, type OfxStatement } from "../../domain/export/ofx-statement.ts";
import type { DayRange } from "../../domain/month-of-range.ts";
import type { Currency } from "../../domain/money.ts";
import type { ExportCount, ExportPosition } from "../ports/exported-transactions.ts";
import type { ExportContext } from "./export-context.ts";
import { documentsOf, type ExportDocument } from "./export-document.ts";
import { piecesOf, rowsIn } from "./exported-pieces.ts";
import { namesOf, subjectOf } from "./names-of.ts";

/**
 * A statement for each account, of its posted movements. A file holds one currency: movements in another
 * one are in further statements.
 */
export async function* ofxDocuments(context: ExportContext): AsyncGenerator<ExportDocument> {
  const named = new Map<string, number>();
  for (const one of identified(context)) {
    const { exported, currency } = one;
    if (!context.chosen.includes(exported)) continue;
    const counts = countsOf(exported, context).filter((count) => count.currency === currency);
    if (counts.length === 0 && !isShown(one)) continue;
    const subject = fileSubject(one, context);
    const number = (named.get(subject) ?? 0) + 1;
    named.set(subject, number);
    const name = namesOf(context, number === 1 ? subject : `${subject} ${number}`);
    yield* statementsOf(context, one, { counts, name });
  }
}

/** Two accounts of a bank may end alike, as a current and a savings account do. */
function fileSubject(
  { exported, currency }: IdentifiedAccount,
  { words }: Pick<ExportContext, "words">,
): string {
  const isOwn = currency === exported.account.currency;
  return isOwn ? subjectOf(exported, words) : `${subjectOf(exported, words)} ${currency}`;
}

/** The user's accounts, then those with their other currencies, which so change nobody's id. */
function identified(context: ExportContext): IdentifiedAccount[] {
  const own = context.accounts.map((exported) => ({
    exported,
    currency: exported.account.currency,
  }));
  const others = own.flatMap(({ exported, currency }) => {
    const found = new Set(countsOf(exported, context).map((count) => count.currency));
    found.delete(currency);
    return [...found].sort().map((other) => ({ exported, currency: other }));
  });
  return withOfxIds([...own, ...others]);
}

function countsOf({ ids }: ExportedAccount, { counts }: ExportContext): ExportCount[] {
  return counts.filter(({ accountId }) => ids.includes(accountId));
}

/** An account that is there gets its statement, though nothing moved. */
function isShown({ exported, currency }: IdentifiedAccount): boolean {
  return exported.isCurrent && currency === exported.account.currency;
}

function statementsOf(
  context: ExportContext,
  one: IdentifiedAccount,
  { counts, name }: { counts: readonly ExportCount[]; name: (part: number) => string },
): AsyncIterable<ExportDocument> {
  const { words, maxBytes } = context;
  const { exported, currency } = one;
  const statement = statementOf(context, one, daysOf(context, counts));
  return documentsOf<ExportPosition>({
    account: exported,
    name,
    maxBytes,
    writer: () => ({
      head: ofxHead(statement),
      pieces: (after) =>
        piecesOf(
          rowsIn(context, {
            which: "counted",
            accountIds: exported.ids,
            only: { currency, status: "POSTED" },
            after,
          }),
          (row) => ofxMovement(row, words.flows),
        ),
      tail: () => ofxTail(statement),
    }),
  });
}

function statementOf(
  { now }: ExportContext,
  { exported: { account }, currency, id }: IdentifiedAccount,
  { first, last }: DayRange,
): OfxStatement {
  return {
    type: account.type,
    isSavings: account.subtype === "SAVINGS_ACCOUNT",
    accountId: id,
    currency,
    first,
    last,
    generatedAt: now,
    balance: balanceOf(account, currency, now),
  };
}

/** Long before any account of a user was opened: it held nothing then. */
const LONG_AGO = new Date("1970-01-01T15:00:00.000Z");

/** A program takes no statement without a balance: one that is not known is that of long ago. */
function balanceOf(
  account: ExportedAccount["account"],
  currency: Currency,
  now: Date,
): OfxStatement["balance"] {
  const { type, balance, balanceAt } = account;
  if (balance === null || currency !== account.currency) return { minor: 0, at: LONG_AGO };
  // A card's is a debt. No -0.
  const minor = type === "CREDIT" && balance !== 0 ? -balance : balance;
  return { minor, at: balanceAt ?? now };
}

/** The request's days; of all there are, those with movements. */
function daysOf(
  { request: { span }, user, now }: ExportContext,
  counts: readonly ExportCount[],
): DayRange {
  if (span.kind === "period") return span.period;
  const today = dayIn(now, user.timeZone);
  const firsts = counts.map(({ first }) => first).sort();
  const lasts = counts.map(({ last }) => last).sort();
  return { first: firsts[0] ?? today, last: lasts.at(-1) ?? today };
}
