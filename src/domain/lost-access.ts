import type { BankItem } from "./bank-item.ts";

/** Why a bank delivers nothing until its user does something. */
export type AccessLoss = "consent" | "removed" | "login";

const CONSENT_REVOKED = "USER_AUTHORIZATION_REVOKED";

/** Whether a bank's access ended; null while it delivers, or may do so by itself. */
export function accessLoss(
  { state, consentExpiresAt, deletionRequestedAt }: BankItem,
  now: Date,
): AccessLoss | null {
  if (deletionRequestedAt !== null) return null;
  if (state.kind === "removed") return "removed";
  if (state.kind === "login-error") return state.code === CONSENT_REVOKED ? "consent" : "login";
  return consentExpiresAt !== null && consentExpiresAt <= now ? "consent" : null;
}
