/** An answer over HTTP, or why there is none. */
export type Answered =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: unknown;
      readonly date: Date | null;
    }
  /** `code` as Node names it: ENOTFOUND, ECONNREFUSED, CERT_HAS_EXPIRED, TIMEOUT. */
  | { readonly kind: "none"; readonly code: string };

const TIMEOUT_MS = 10_000;

/** Asks an address once; never throws, and never says the address, which may hold a token. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answered> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { redirect: "manual", signal, ...init });
    const text = await response.text();
    const date = new Date(response.headers.get("date") ?? Number.NaN);
    return {
      kind: "answer",
      status: response.status,
      body: parsed(text),
      date: Number.isNaN(date.getTime()) ? null : date,
    };
  } catch (error) {
    return { kind: "none", code: codeOf(error) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "TIMEOUT";
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  return typeof code === "string" ? code : "UNKNOWN";
}

/** A field of an object; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
