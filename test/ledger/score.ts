import { OTHER, topLevelOf } from "../../src/domain/category.ts";
import type { Flow } from "../../src/domain/flow.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Label } from "./labels.ts";

/** A transaction as it is stored, with what it truly is. */
export interface ScoredRow {
  readonly label: Label;
  /** The true amount, in cents. */
  readonly minor: number;
  readonly stored: Transaction;
}

/** How well the stored transactions agree with their labels. Shares are of the counted money. */
export interface Score {
  readonly rows: number;
  /** In a category other than "Other". */
  readonly placed: number;
  /** In the true top-level category. */
  readonly right: number;
  readonly other: number;
  /** What each flow's sum is too large (or, below zero, too small), in cents. Only where it is. */
  readonly flowErrors: Readonly<Partial<Record<Flow, number>>>;
  /** Rows with a wrong flow, or counted in a wrong category; the largest amounts first. */
  readonly wrong: readonly ScoredRow[];
}

/** Whether a report adds it up. */
export function isCounted(flow: Flow): boolean {
  return flow === "spending" || flow === "refund" || flow === "income";
}

export function scoreOf(scored: readonly ScoredRow[]): Score {
  const counted = scored.filter(({ label }) => isCounted(label.flow));
  const money = sumOf(counted);
  const other = sumOf(counted.filter(({ stored }) => stored.topCategoryId === OTHER)) / money;
  const isWrong = (one: ScoredRow) =>
    one.stored.flow !== one.label.flow || (counted.includes(one) && !isPlacedRight(one));
  return {
    rows: scored.length,
    placed: 1 - other,
    right: sumOf(counted.filter(isPlacedRight)) / money,
    other,
    flowErrors: flowErrorsOf(scored),
    wrong: scored.filter(isWrong).sort((a, b) => b.minor - a.minor),
  };
}

function isPlacedRight({ label, stored }: ScoredRow): boolean {
  return topLevelOf(label.categoryId) === stored.topCategoryId;
}

function sumOf(scored: readonly ScoredRow[]): number {
  return scored.reduce((sum, { minor }) => sum + minor, 0);
}

function flowErrorsOf(scored: readonly ScoredRow[]): Score["flowErrors"] {
  const errors = new Map<Flow, number>();
  const add = (flow: Flow, minor: number) => errors.set(flow, (errors.get(flow) ?? 0) + minor);
  for (const { label, minor, stored } of scored) {
    add(stored.flow, stored.minor);
    add(label.flow, -minor);
  }
  return Object.fromEntries([...errors].filter(([, minor]) => minor !== 0));
}

const MAX_LISTED = 40;

/** The score for people, with the rows that cost most. */
export function describeScore(title: string, score: Score): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const { rows, placed, right, other, flowErrors, wrong } = score;
  return [
    `${title}: ${rows} transactions, money placed ${percent(placed)}, right ${percent(right)}, ` +
      `"Outros" ${percent(other)}`,
    `flow errors in cents: ${JSON.stringify(flowErrors)}`,
    `wrong: ${wrong.length}`,
    ...wrong.slice(0, MAX_LISTED).map(describeRow),
  ].join("\n");
}

function describeRow({ label, minor, stored }: ScoredRow): string {
  const is = `${stored.flow} ${stored.categoryId ?? "none"} (${stored.categorySource})`;
  const amount = (minor / 100).toFixed(2);
  return `  ${amount} ${stored.description}: ${is}, truly ${label.flow} ${label.categoryId}`;
}
