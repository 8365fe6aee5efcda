import { fieldOf } from "./payload.ts";

/** The code of our own time limit for making a connection; the system's is two minutes. */
export const NOT_CONNECTED = "ENOTCONNECTED";

/** With these codes the request was never sent, so that it cannot have been executed. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  NOT_CONNECTED,
]);

/** The connection broke before a response came; Telegram has most likely not executed the call. */
const CONNECTION_BROKEN: ReadonlySet<string> = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE"]);

/** Whether a call that failed with this network code counts as not executed. */
export function isNotExecuted(code: string): boolean {
  return NEVER_SENT.has(code) || CONNECTION_BROKEN.has(code);
}

/** Whether a call failed because no connection was made or it broke. */
export function connectionFailed(error: unknown): boolean {
  return isNotExecuted(networkCode(error) ?? "");
}

/** The network code of a failed call (`ECONNREFUSED`), which grammY's HttpError holds in `error`. */
export function networkCode(error: unknown): string | null {
  const code = fieldOf(fieldOf(error, "error") ?? error, "code");
  return typeof code === "string" ? code : null;
}

/** Why a call got no response, without the address, which contains the bot's token. */
export function networkReason(error: unknown): string {
  const inner = fieldOf(error, "error") ?? error;
  const message = fieldOf(inner, "message");
  if (typeof message === "string" && message.includes("timed out")) return "timed out";
  const type = fieldOf(inner, "type");
  return networkCode(error) ?? (typeof type === "string" ? type : "no answer");
}
