import type { TaughtByUser } from "../../domain/understanding/build-teaching.ts";
import type { TaughtMerchant } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { LearnPorts } from "../decisions/decide-learned.ts";
import { recomputeDecisions } from "../decisions/recompute-decisions.ts";
import {
  recomputeRecurring,
  type RecomputeRecurringPorts,
} from "../recurring/recompute-recurring.ts";
import type { Ports } from "../ports.ts";

/** Recomputes everything that is derived from a user's transactions, after these decisions were applied. */
export async function recomputeTaught(
  ports: LearnPorts & RecomputeRecurringPorts & Pick<Ports, "bills">,
  user: User,
  applied: TaughtByUser,
): Promise<void> {
  if (Object.values(applied).every((entries) => entries.length === 0)) return;
  await recomputeDecisions(ports, user);
  await recomputeRecurring(ports, user, applied.merchants.some(isMoved) ? "all" : "changed");
}

/** Its transactions are summed with others now: the marks that they got with those before are removed. */
function isMoved({ value, previous }: TaughtMerchant): boolean {
  return (value?.joinedTo ?? null) !== (previous?.joinedTo ?? null);
}
