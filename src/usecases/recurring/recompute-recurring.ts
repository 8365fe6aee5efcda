import { ruleKey } from "../../domain/understanding/teaching.ts";
import type { User } from "../../domain/user.ts";
import { keepFirstDays } from "../sync/keep-first-days.ts";
import type { Ports } from "../ports.ts";
import type { FoundRecurring } from "../ports/recurring.ts";
import { candidatesOf, keyOf, type Candidate, type CandidatePorts } from "./candidates.ts";
import { markMerchants, markOthers } from "./mark-fixed.ts";

export type RecomputeRecurringPorts = CandidatePorts &
  Pick<Ports, "accounts" | "recurring" | "users" | "clock">;

/** Digests may miss a change, so all merchants are recomputed once a week. */
const WHOLE_EVERY_MS = 7 * 86_400_000;
/** Two syncs of one user may end at once: the later one recomputes its merchants once more. */
const MAX_ROUNDS = 5;

/**
 * Finds what recurs among a user's transactions, stores it, and marks fixed expenses. Only merchants
 * whose transactions changed are loaded, unless all are asked for, but the result follows from all
 * stored transactions, so the order of their arrival does not matter. Where the keys of merchants are
 * given, it looks for changes among these alone. May be killed and repeated.
 */
export async function recomputeRecurring(
  ports: RecomputeRecurringPorts,
  user: User,
  which: "changed" | "all" | readonly string[] = "changed",
): Promise<void> {
  let seen: ReadonlySet<string> = new Set();
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const stored = await ports.recurring.ofUser(user.id);
    const now = ports.clock.now();
    const only = stored && typeof which === "object" ? which : undefined;
    const isWhole = !stored || which === "all" || (!only && now.getTime() >= dueAt(stored));
    const { candidates, areOthersMarked } = await candidatesOf(ports, user.id, stored, only);
    const changed = isWhole ? candidates : changedAmong(candidates, stored, seen);
    if (changed.length === 0 && !isWhole && !areOthersMarked) break;
    const { series, marked } = await markMerchants(ports, user, changed);
    if (isWhole || areOthersMarked) await markOthers(ports, user, candidates);
    const next = {
      id: user.id,
      version: (stored?.version ?? 0) + 1,
      wholeAt: isWhole ? now : stored.wholeAt,
      merchants: [...othersThan(only, stored?.merchants), ...merchantsOf(candidates, marked)],
      series: [
        ...othersThan(only, stored?.series),
        ...keptSeries(stored, candidates, changed),
        ...series,
      ],
    };
    if (await ports.recurring.swap(next, stored?.version ?? null)) break;
    seen = new Set(changed.map(keyOf));
  }
  // What users say moves no transaction to another day.
  if (typeof which === "string") await keepFirstDays(ports, user.id);
  // This is the last step of every change. They may have been deleted meanwhile.
  if (!(await ports.users.countFiguresChange(user.id))) await ports.recurring.removeOfUser(user.id);
}

function dueAt({ wholeAt }: FoundRecurring): number {
  return wholeAt.getTime() + WHOLE_EVERY_MS;
}

/** Those whose digest or marks changed, and those that another run may have overtaken. */
function changedAmong(
  candidates: readonly Candidate[],
  { merchants }: FoundRecurring,
  seen: ReadonlySet<string>,
): Candidate[] {
  const known = new Map(merchants.map((one) => [keyOf(one), one]));
  return candidates.filter((one) => {
    const before = known.get(keyOf(one));
    return seen.has(keyOf(one)) || before?.digest !== one.digest || before.fixed !== one.marked;
  });
}

function merchantsOf(
  candidates: readonly Candidate[],
  fixed: ReadonlyMap<string, number>,
): FoundRecurring["merchants"] {
  return candidates
    .filter(({ mayRecur }) => mayRecur)
    .map(({ merchantKey, direction, digest, marked }) => ({
      merchantKey,
      direction,
      digest,
      fixed: fixed.get(ruleKey(merchantKey, direction)) ?? marked,
    }));
}

/** What was stored of merchants that were not looked at. */
function othersThan<One extends { readonly merchantKey: string }>(
  only: readonly string[] | undefined,
  stored: readonly One[] = [],
): readonly One[] {
  return only ? stored.filter(({ merchantKey }) => !only.includes(merchantKey)) : [];
}

/** The series of merchants that were not recomputed. */
function keptSeries(
  stored: FoundRecurring | null,
  candidates: readonly Candidate[],
  changed: readonly Candidate[],
): FoundRecurring["series"] {
  const known = new Set(candidates.map(keyOf));
  const again = new Set(changed.map(keyOf));
  return (stored?.series ?? []).filter((one) => known.has(keyOf(one)) && !again.has(keyOf(one)));
}
