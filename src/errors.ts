/** Why a call to Pluggy failed, as far as the use cases act on it. */
export type BankErrorCode =
  /** No answer, or an invalid one: worth a retry later. */
  | "unreachable"
  /** Pluggy asks for a pause. */
  | "rate-limited"
  /** Our keys are rejected: only the operator can fix it. */
  | "unauthorized"
  | "not-found"
  /** Pluggy rejected the request; `reason` is its `codeDescription`. */
  | "refused";

/** A call to Pluggy that failed. Its message holds no body, key or personal data, so it may be logged. */
export class BankError extends Error {
  override readonly name = "BankError";
  readonly code: BankErrorCode;
  /** Pluggy's stable `codeDescription`, or our name for a known sentence that comes without one. */
  readonly reason: string | null;
  /** How long Pluggy asks us to wait, in milliseconds. */
  readonly retryAfter: number | null;
  /** When the rejected request may be repeated, if Pluggy says so. */
  readonly again: Date | null;

  constructor(
    code: BankErrorCode,
    message: string,
    details: {
      reason?: string | null;
      retryAfter?: number | null;
      again?: Date | null;
      cause?: unknown;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.reason = details.reason ?? null;
    this.retryAfter = details.retryAfter ?? null;
    this.again = details.again ?? null;
  }
}

/** The user blocked the bot or deleted their account: nothing can be sent to them. */
export class ChatBlockedError extends Error {
  override readonly name = "ChatBlockedError";
}

/** The process must not start, for a reason outside of it that its message names, with what to do. */
export class StartRefusedError extends Error {
  override readonly name: string = "StartRefusedError";
}

/** The environment cannot be used; one readable line for each problem. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
