import {
  days,
  LAST_WEEK,
  LAST_YEAR,
  OCTOBER,
  oneDay,
  since,
  THIS_WEEK,
  THIS_YEAR,
} from "./days.ts";
import type { Days, Sentence } from "./wanted.ts";
import { en, sum } from "./write-sentence.ts";

/**
 * Periods in English. `10/11` is 10 November in English as well: the banks and their users are in
 * Brazil, and one chat may see both languages. So `10/31` is no date.
 */
export const PERIODS_EN: readonly Sentence[] = [
  spent("how much did I spend yesterday?", oneDay("2026-11-27")),
  spent("spending the day before yesterday", oneDay("2026-11-26")),
  spent("how much did I spend 3 days ago?", oneDay("2026-11-25")),
  spent("spending this week", THIS_WEEK),
  spent("how much did I spend last week?", LAST_WEEK),
  spent("spending last weekend", days("2026-11-21", "2026-11-22")),
  spent("spending this month", since("2026-11-01")),
  spent("spending last month", OCTOBER),
  spent("spending in Oct 2026", OCTOBER),
  spent("spending 10/2026", OCTOBER),
  spent("spending oct/26", OCTOBER),
  spent("how much did I spend in October 2025?", days("2025-10-01", "2025-10-31")),
  spent("how much did I spend in December?", days("2025-12-01", "2025-12-31")),
  spent("spending in 2026", THIS_YEAR),
  spent("spending this year", THIS_YEAR),
  spent("year to date spending", THIS_YEAR),
  spent("how much did I spend last year?", LAST_YEAR),
  spent("spending this quarter", since("2026-10-01")),
  spent("spending last quarter", days("2026-07-01", "2026-09-30")),
  spent("spending q3", days("2026-07-01", "2026-09-30")),
  spent("spending in Q4 2025", days("2025-10-01", "2025-12-31")),
  spent("spending 45 days", since("2026-10-15")),
  spent("how much did I spend in the last 30 days?", since("2026-10-30")),
  spent("spending in the past 6 months", since("2026-05-29"), "from 2026-05-28"),
  spent("how much did I spend in the last two weeks?", since("2026-11-15")),
  spent("how much did I spend since 1/10?", since("2026-10-01")),
  spent("spending since October 1st", since("2026-10-01")),
  spent("spending since Monday", since("2026-11-23")),
  spent("spending from 01/10 to 15/10", days("2026-10-01", "2026-10-15")),
  spent("how much did I spend between 1 and 15 October?", days("2026-10-01", "2026-10-15")),
  spent("spending October 1-15", days("2026-10-01", "2026-10-15")),
  spent("spending from January to March", days("2026-01-01", "2026-03-31")),
  spent("how much did I spend on the 3rd?", oneDay("2026-11-03")),
  spent("how much did I spend on October 5?", oneDay("2026-10-05")),
  spent("spending on 5 October 2025", oneDay("2025-10-05")),
  spent("how much did I spend on 10/11?", oneDay("2026-11-10")),
  spent("how much did I spend on 05/10?", oneDay("2026-10-05")),
  spent("how much did I spend last Friday?", oneDay("2026-11-27")),
  spent("spending on Sunday", oneDay("2026-11-22")),
  spent("spending on Saturday 21/11", oneDay("2026-11-21")),
  spent("how much did I spend in November?", since("2026-11-01")),
  spent("spending in march", days("2026-03-01", "2026-03-31")),
  spent("spending in Feb 2024", days("2024-02-01", "2024-02-29")),
  spent("spending 2026-10-01..2026-10-15", days("2026-10-01", "2026-10-15")),
  spent("how much did I spend from 1/10/2025 to 31/10/2025?", days("2025-10-01", "2025-10-31")),
  spent("spending since December", since("2025-12-01")),
  spent("spending in the last 12 months", since("2025-11-29"), "from 2025-11-28"),
  spent("spending in the first quarter", days("2026-01-01", "2026-03-31")),
  spent("spending in October last year", days("2025-10-01", "2025-10-31")),
  spent("spending from 25/12 to 05/01", days("2025-12-25", "2026-01-05")),
  spent("how much did I spend on the 30th?", oneDay("2026-10-30")),
  spent("spending on December 3rd", oneDay("2025-12-03")),
];

function spent(text: string, period: Days, doubt?: string): Sentence {
  return en(text, sum({}, period), doubt);
}
