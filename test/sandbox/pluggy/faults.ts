import type { RefusalName } from "./refusals.ts";

/**
 * The kinds of fault. `refusal` is one of Pluggy's named errors; `apply-then-reset` does the work
 * and drops the answer.
 */
type FaultKind =
  | { kind: "status"; status: number; body?: unknown }
  | { kind: "refusal"; name: RefusalName }
  | { kind: "too-many-requests"; retryAfterSeconds?: number }
  | { kind: "reset" }
  | { kind: "apply-then-reset" }
  | { kind: "no-answer" }
  | { kind: "html" }
  | { kind: "malformed-json" }
  | { kind: "wrong-types" }
  | { kind: "delay"; ms: number };

export type Fault = FaultKind & {
  /** Any method when it is missing. */
  method?: string;
  /** The path, or a prefix of it. */
  path: string;
  /** Only requests about this account. */
  accountId?: string;
  /** The number of requests; without it, all until `clear()`. */
  times?: number;
};

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): readonly Fault[];
  /** The fault for this request, counted as used. */
  take(method: string, url: URL): Fault | undefined;
}

function meets(fault: Fault, method: string, { pathname: path, searchParams }: URL): boolean {
  if (fault.accountId !== undefined && searchParams.get("accountId") !== fault.accountId)
    return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return path === fault.path || path.startsWith(fault.path);
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add(fault) {
      faults.push({ ...fault });
    },
    clear() {
      faults = [];
    },
    list: () => faults,
    take(method, url) {
      const fault = faults.find((candidate) => meets(candidate, method, url));
      if (fault?.times === undefined) return fault;
      fault.times -= 1;
      if (fault.times <= 0) faults = faults.filter((other) => other !== fault);
      return fault;
    },
  };
}

/** The same shape with wrong types: numbers for texts, texts for numbers and lists. */
export function withWrongTypes(value: unknown): unknown {
  if (typeof value === "string") return value.length;
  if (typeof value === "number") return `about ${value}`;
  if (Array.isArray(value)) return value.map(withWrongTypes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withWrongTypes(inner)]),
  );
}
