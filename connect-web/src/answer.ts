import type { Link, Session } from "./link.ts";

/** Why a link cannot be used. */
export type GoneReason = "unknown" | "expired" | "used" | "replaced" | "not-yours";

export type Refusal =
  | { readonly kind: "gone"; readonly reason: GoneReason; readonly botUrl: string | null }
  | { readonly kind: "unavailable" }
  | { readonly kind: "offline" };

export type LinkAnswer = { readonly kind: "usable"; readonly link: Link } | Refusal;

export type SessionAnswer = { readonly kind: "usable"; readonly session: Session } | Refusal;

/** The state of a connection at Pluggy. */
export type Progress = "connected" | "fetching" | "unfinished";

export type ItemAnswer =
  | { readonly kind: "linked"; readonly bankName: string; readonly progress: Progress }
  /** The item was created for another user. */
  | { readonly kind: "foreign" }
  | Refusal;
