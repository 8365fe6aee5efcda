/** What a personal link is for: a new bank, or mending the connection of one. */
export type LinkPurpose =
  { readonly kind: "connect" } | { readonly kind: "update"; readonly itemId: string };

/** A personal link to the Connect page. Only the hash of its token is ever stored. */
export interface ConnectLink {
  /** SHA-256 of the token, in hex. */
  readonly tokenHash: string;
  readonly userId: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
  /** The connection it was spent on; null while it can still be used. */
  readonly spentOn: string | null;
}

export type LinkState =
  | { readonly kind: "usable"; readonly link: ConnectLink }
  | { readonly kind: "used"; readonly link: ConnectLink }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

export const LINK_MINUTES = 30;

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + LINK_MINUTES * 60_000);
}

export function linkState(link: ConnectLink | null, now: Date): LinkState {
  if (!link) return { kind: "unknown" };
  if (link.spentOn !== null) return { kind: "used", link };
  if (now >= link.expiresAt) return { kind: "expired" };
  return { kind: "usable", link };
}
