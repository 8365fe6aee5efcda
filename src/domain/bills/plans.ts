import type { Instalment } from "../bill-day.ts";
import { groupBy } from "../group-by.ts";
import type { Currency } from "../money.ts";
import type { BilledRow } from "./assign-bills.ts";
import { billPartOf, type CardRow } from "./card-row.ts";
import type { MonthIndex } from "./month-index.ts";
import { planKey } from "./part-dates.ts";

/** A purchase in instalments. */
export interface Plan {
  readonly name: string;
  readonly currency: Currency;
  /** The number of parts in all. */
  readonly total: number;
  /** Its parts that the bank has reported, in the order of their bills. */
  readonly parts: readonly PlanPart[];
  readonly first: PlanPart;
  readonly last: PlanPart;
}

export interface PlanPart {
  readonly row: CardRow;
  readonly number: number;
  readonly month: MonthIndex;
}

/** Minor units by which the parts of a purchase may differ: the first has the cents that do not divide. */
export const MAX_PART_DIFFERENCE = 100;

/** The purchases in instalments among the rows of a card, each under one name. */
export function findPlans(rows: readonly BilledRow[]): Plan[] {
  const parts = rows.flatMap(partOf);
  const groups = groupBy(parts, ({ row, total }) => [row.currency, total, planKey(row)].join(" "));
  return [...groups.values()].flatMap(plansOfMerchant);
}

interface TotalledPart extends PlanPart, Pick<Instalment, "total"> {}

function partOf({ row, month }: BilledRow): TotalledPart[] {
  const { instalment } = row;
  if (instalment === null || billPartOf(row) !== "purchase") return [];
  const { number, total } = instalment;
  return total > 1 && number >= 1 && number <= total ? [{ row, month, number, total }] : [];
}

/** Each part goes to the purchase that it continues: a merchant may have several equal ones. */
function plansOfMerchant(parts: readonly TotalledPart[]): Plan[] {
  const sorted = [...parts].sort(
    (a, b) => a.month - b.month || a.number - b.number || a.row.id.localeCompare(b.row.id),
  );
  const plans = new Map<number, Plan>();
  const open: OpenPlans = new Map();
  for (const part of sorted) {
    const near = plansNear(part, open).filter(([, { last }]) => continues(part, last));
    const same = near.find(([, { last }]) => startOf(last) === startOf(part));
    const [place, before] = same ?? furthest(near) ?? [plans.size, null];
    if (before) open.get(bucketOf(before.last))?.delete(place);
    const plan = before ? extended(before, part) : planOf(part);
    plans.set(place, plan);
    if (part.number < part.total) putOpen([place, plan], open);
  }
  return [...plans.values()];
}

type PlacedPlan = readonly [place: number, plan: Plan];

/** The plans that may go on, by the amount of their last part: a merchant may have thousands. */
type OpenPlans = Map<number, Map<number, Plan>>;

function bucketOf({ row }: PlanPart): number {
  return Math.floor(row.minor / MAX_PART_DIFFERENCE);
}

/** Those of about the amount, in the order in which they began. */
function plansNear(part: PlanPart, open: OpenPlans): PlacedPlan[] {
  const around = [-1, 0, 1].map((step) => bucketOf(part) + step);
  return around.flatMap((bucket) => [...(open.get(bucket) ?? [])]).sort(([a], [b]) => a - b);
}

function putOpen([place, plan]: PlacedPlan, open: OpenPlans): void {
  const bucket = bucketOf(plan.last);
  open.set(bucket, (open.get(bucket) ?? new Map<number, Plan>()).set(place, plan));
}

function continues(part: PlanPart, last: PlanPart): boolean {
  if (Math.abs(last.row.minor - part.row.minor) > MAX_PART_DIFFERENCE) return false;
  // Several parts on one bill were settled early, one after the other.
  const isNext = last.number + 1 === part.number;
  return last.number < part.number && (last.month < part.month || isNext);
}

/** The month of the first part. */
export function startOf({ month, number }: PlanPart): MonthIndex {
  return month - number + 1;
}

function furthest(plans: readonly PlacedPlan[]): PlacedPlan | undefined {
  return plans.toSorted(([, a], [, b]) => b.last.number - a.last.number)[0];
}

function planOf(part: TotalledPart): Plan {
  const { row, total } = part;
  const { merchantName: name, currency } = row;
  return { name, currency, total, parts: [part], first: part, last: part };
}

function extended(plan: Plan, last: PlanPart): Plan {
  return { ...plan, parts: [...plan.parts, last], last };
}
