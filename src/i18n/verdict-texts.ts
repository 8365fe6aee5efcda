import type { PeriodUnit } from "../domain/period.ts";
import type { EarlyUnit, Usual } from "../domain/report.ts";

type Words<Values> = (values: Values) => string;

type Basis = Pick<Usual, "unit" | "count">;

/** How a period compares with what is usual. Amounts, shares and days are already formatted. */
export interface VerdictTexts {
  /** What is compared with, after `off` and `near`: `do seu usual`; with a `count` of 1, the period before. */
  readonly basis: Words<Basis>;
  readonly tooEarly: Words<{ readonly unit: EarlyUnit }>;
  /** `Mês normal`, `Como de costume` for other days; `isPart`: with fixed spending, which is not judged. */
  readonly normal: Words<{ readonly unit: Basis["unit"] | "days"; readonly isPart: boolean }>;
  /** With fixed spending, before `off` and `near`: what they are said of, at the start of a sentence. */
  readonly decided: string;
  readonly near: Words<{ readonly basis: string }>;
  /** `size` is an amount or a share. */
  readonly off: Words<{ readonly size: string; readonly isAbove: boolean; readonly basis: string }>;
  /** The size of a rise that no share says. */
  readonly manyTimes: string;
  /** The amount of a driver, where the basis is said before. */
  readonly by: Words<{ readonly amount: string; readonly isAbove: boolean }>;
  /** The category that is furthest from its usual, at the start of a sentence. */
  readonly driver: Readonly<
    Record<"normal" | "above" | "below", Words<{ readonly category: string }>>
  >;
  /** What is usual on so many days; `decided` is the free part of it, null where nothing is fixed. */
  readonly usual: Words<
    Basis & { readonly days: number; readonly amount: string; readonly decided: string | null }
  >;
  /** The spending of a period, at the start of a message: `R$ 5.339 na semana`. */
  readonly spentIn: Words<{ readonly amount: string; readonly when: string }>;
  readonly nothingIn: Words<{ readonly when: string }>;
  /** `na semana`; `em outubro` where the month has a calendar month's name. */
  readonly when: Words<{
    readonly unit: PeriodUnit;
    readonly days: number;
    readonly month: number | null;
  }>;
  readonly more: Words<{ readonly share: string; readonly days: string }>;
  readonly less: Words<{ readonly share: string; readonly days: string }>;
  /** More than ten times as much as in `days`. */
  readonly timesMore: Words<{ readonly days: string }>;
}
