import type { BankItem } from "./bank-item.ts";

/** Why a bank cannot deliver until its user acts. */
export type AccessLoss = "consent" | "removed" | "login";

const CONSENT_REVOKED = "USER_AUTHORIZATION_REVOKED";

/** Why access to the bank was lost; null while it delivers, or may deliver again by itself. */
export function accessLoss(
  { state, consentExpiresAt, deletionRequestedAt }: BankItem,
  now: Date,
): AccessLoss | null {
  if (deletionRequestedAt !== null) return null;
  if (state.kind === "removed") return "removed";
  if (state.kind === "login-error") return state.code === CONSENT_REVOKED ? "consent" : "login";
  return consentExpiresAt !== null && consentExpiresAt <= now ? "consent" : null;
}
