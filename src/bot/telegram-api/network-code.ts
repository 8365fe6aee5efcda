/** With these codes the request never left, so that it cannot have been carried out. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** The connection broke before an answer came; Telegram has most likely done nothing. */
const BROKEN_CONNECTION: ReadonlySet<string> = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE"]);

/** Whether a call with this code of the network counts as not carried out. */
export function isUndone(code: string): boolean {
  return NEVER_SENT.has(code) || BROKEN_CONNECTION.has(code);
}

/** Whether a call failed because no connection was made, or the one there was broke. */
export function connectionFailed(error: unknown): boolean {
  return isUndone(networkCode(error) ?? "");
}

/** The network's code of a failed call (`ECONNREFUSED`), which grammY's HttpError keeps inside `error`. */
export function networkCode(error: unknown): string | null {
  const code = property(property(error, "error") ?? error, "code");
  return typeof code === "string" ? code : null;
}

/** Why a call got no answer, without the address, which holds the bot's token. */
export function networkReason(error: unknown): string {
  const inner = property(error, "error") ?? error;
  const message = property(inner, "message");
  if (typeof message === "string" && message.includes("timed out")) return "timed out";
  const type = property(inner, "type");
  return networkCode(error) ?? (typeof type === "string" ? type : "no answer");
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
