import { LOCAL_MIDNIGHT } from "./draft.ts";
import type { AccountRole, DayContext, Draft, Flow } from "./draft.ts";

/** The category as it is sent, and its true top-level one. */
export interface Filing {
  categoryId: string | null;
  top: string;
}

type Rest = Partial<Draft> & { description: string; minor: number };

function transaction(
  { day, key }: DayContext,
  account: AccountRole,
  { flow, direction }: { flow: Flow; direction: Draft["direction"] },
  filing: Filing,
  rest: Rest,
): Draft {
  return {
    key: key(rest.description),
    account,
    day,
    moment: LOCAL_MIDNIGHT,
    direction,
    flow,
    ...filing,
    ...rest,
  };
}

/** A purchase. Transactions have a day only unless a time is given. */
export const spent = (
  context: DayContext,
  account: AccountRole,
  filing: Filing,
  rest: Rest,
): Draft => transaction(context, account, { flow: "spending", direction: "out" }, filing, rest);

/** A refund. */
export const refunded = (
  context: DayContext,
  account: AccountRole,
  filing: Filing,
  rest: Rest,
): Draft => transaction(context, account, { flow: "refund", direction: "in" }, filing, rest);

export const earned = (
  context: DayContext,
  account: AccountRole,
  filing: Filing,
  rest: Rest,
): Draft => transaction(context, account, { flow: "income", direction: "in" }, filing, rest);

/** A transfer. */
export const moved = (
  context: DayContext,
  account: AccountRole,
  direction: Draft["direction"],
  rest: Rest & Filing,
): Draft => transaction(context, account, { flow: "not-counted", direction }, rest, rest);
