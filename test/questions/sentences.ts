import { BY_ACCOUNT } from "./sentences-accounts.ts";
import { BY_AMOUNT } from "./sentences-amounts.ts";
import { AVERAGES } from "./sentences-averages.ts";
import { BIGGEST } from "./sentences-biggest.ts";
import { CASH } from "./sentences-cash.ts";
import { BY_CATEGORY } from "./sentences-categories.ts";
import { COMMANDS } from "./sentences-commands.ts";
import { COUNTS } from "./sentences-counts.ts";
import { DOUBTFUL } from "./sentences-doubtful.ts";
import { LISTS } from "./sentences-lists.ts";
import { BY_MERCHANT } from "./sentences-merchants.ts";
import { MOST } from "./sentences-most.ts";
import { NOT_UNDERSTOOD_ONES } from "./sentences-not-understood.ts";
import { PERIODS_EN } from "./sentences-periods-en.ts";
import { PERIODS_PT } from "./sentences-periods-pt.ts";
import { RECEIPTS } from "./sentences-received.ts";
import { SUMS } from "./sentences-sums.ts";
import { TYPOS } from "./sentences-typos.ts";
import type { Sentence } from "./wanted.ts";

/**
 * What people write and what is meant by it, written before the grammar that reads it and, but for `MOST`, not by
 * its author. Read on `TODAY` in the world of `invented-bank.ts`, with cash switched on.
 */
export const SENTENCES: readonly Sentence[] = [
  ...SUMS,
  ...AVERAGES,
  ...BIGGEST,
  ...MOST,
  ...LISTS,
  ...COUNTS,
  ...RECEIPTS,
  ...BY_MERCHANT,
  ...BY_CATEGORY,
  ...BY_ACCOUNT,
  ...BY_AMOUNT,
  ...PERIODS_PT,
  ...PERIODS_EN,
  ...COMMANDS,
  ...TYPOS,
  ...CASH,
  ...DOUBTFUL,
  ...NOT_UNDERSTOOD_ONES,
];
