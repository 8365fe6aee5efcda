import { badRequest } from "./api-error.ts";

/** The reply interface that a message opens in the user's client. */
export interface ForceReply {
  /** Shown in the empty input field; null for the client's own. */
  readonly placeholder: string | null;
}

/** UTF-16 units. */
const MAX_PLACEHOLDER = 64;

/** Parses a `ForceReply` markup; null for any other markup. */
export function readForceReply(given: unknown): ForceReply | null {
  if (typeof given !== "object" || given === null || !("force_reply" in given)) return null;
  if (typeof given.force_reply !== "boolean")
    throw badRequest(`field "force_reply" must be of type Boolean`);
  if (!given.force_reply) return null;
  const placeholder = "input_field_placeholder" in given ? given.input_field_placeholder : "";
  if (typeof placeholder !== "string")
    throw badRequest(`field "input_field_placeholder" must be of type String`);
  if (placeholder.length > MAX_PLACEHOLDER) throw badRequest("REPLY_MARKUP_INVALID");
  return { placeholder: placeholder === "" ? null : placeholder };
}
