/**
 * What can go wrong with a call. A number is an answer of that status; `reset` drops the
 * connection and `timeout` never answers, both before anything happened. Three do what was asked, so
 * that a careless retry sends twice: `lost-answer` then drops the connection, `cut-answer` ends in
 * the middle of its JSON, and `no-answer` never comes. `html` is the 502 page of a proxy, `garbled` a
 * 200 that is not JSON, both before anything happened.
 */
type FaultKind =
  | "400"
  | "401"
  | "403"
  | "409"
  | "413"
  | "429"
  | "500"
  | "502"
  | "html"
  | "garbled"
  | "reset"
  | "timeout"
  | "lost-answer"
  | "cut-answer"
  | "no-answer";

export interface Fault {
  readonly kind: FaultKind;
  /** Every method when it is missing. */
  readonly method?: string;
  readonly chatId?: number;
  /** The number of matching calls; 1 when it is missing. */
  readonly times?: number;
  /** Seconds, for `429`; 1 when it is missing. */
  readonly retryAfter?: number;
  readonly description?: string;
}

/** Faults after the call was carried out. */
export function isAfterwards({ kind }: Fault): boolean {
  return kind === "lost-answer" || kind === "cut-answer" || kind === "no-answer";
}

export interface Faults {
  next(fault: Fault): void;
  clear(): void;
  /** The number of remaining hits. */
  pending(): number;
  take(method: string, chatId: number | undefined): Fault | undefined;
}

export function createFaults(): Faults {
  let planned: { fault: Fault; left: number }[] = [];
  return {
    next: (fault) => void planned.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      planned = [];
    },
    pending: () => planned.reduce((sum, plan) => sum + plan.left, 0),
    take: (method, chatId) => {
      const plan = planned.find(({ fault }) => matches(fault, method, chatId));
      if (plan === undefined) return undefined;
      plan.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return plan.fault;
    },
  };
}

function matches(fault: Fault, method: string, chatId: number | undefined): boolean {
  return (
    (fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase()) &&
    (fault.chatId === undefined || fault.chatId === chatId)
  );
}
