import { LOCAL_MIDNIGHT } from "./draft.ts";
import type { AccountRole, DayContext, Draft, Flow } from "./draft.ts";

/** Category as it is sent, and the top-level one that it is meant for. */
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

/** Money that bought something. Transactions carry a day only unless they say otherwise. */
export const spent = (
  context: DayContext,
  account: AccountRole,
  filing: Filing,
  rest: Rest,
): Draft => transaction(context, account, { flow: "spending", direction: "out" }, filing, rest);

/** Money that came back for something bought. */
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

/** Money that only changed places. */
export const moved = (
  context: DayContext,
  account: AccountRole,
  direction: Draft["direction"],
  rest: Rest & Filing,
): Draft => transaction(context, account, { flow: "not-counted", direction }, rest, rest);
