/** The purpose of a link: connect a new bank, or reconnect an item. */
export type LinkPurpose =
  { readonly kind: "connect" } | { readonly kind: "update"; readonly itemId: string };

/** A personal link to the Connect page. Only the hash of its token is stored. */
export interface ConnectLink {
  /** SHA-256 of the token, in hex. */
  readonly tokenHash: string;
  readonly userId: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
  /** The item that used the link up; null while it is usable. */
  readonly spentOn: string | null;
  /** The items made with the link that had not succeeded when they were handed in. */
  readonly handedIn: readonly string[];
  /** When a newer link for the same purpose replaced it. */
  readonly replacedAt: Date | null;
}

export type LinkState =
  | { readonly kind: "usable"; readonly link: ConnectLink }
  | { readonly kind: "used"; readonly link: ConnectLink }
  | { readonly kind: "replaced"; readonly link: ConnectLink }
  | { readonly kind: "expired"; readonly link: ConnectLink }
  | { readonly kind: "unknown" };

/** The Telegram account that opened a link. */
export type Opener =
  /** Telegram gave no account: most links are opened without a signature. */
  | { readonly kind: "unidentified" }
  | { readonly kind: "account"; readonly telegramId: number }
  /** The signature is invalid or too old. */
  | { readonly kind: "forged" };

/** A link with so many attempts is used up. A retry in the widget uses the same item, so nobody needs as many. */
export const MAX_HANDED_IN = 20;

export const LINK_LIFETIME_MINUTES = 30;
const LINK_LIFETIME_MS = LINK_LIFETIME_MINUTES * 60_000;

/** A widget opened in a link's last minute works as long as its connect token. */
const CONNECT_TOKEN_MS = 30 * 60_000;

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + LINK_LIFETIME_MS);
}

export function issuedAt({ expiresAt }: Pick<ConnectLink, "expiresAt">): Date {
  return new Date(expiresAt.getTime() - LINK_LIFETIME_MS);
}

export function linkState(link: ConnectLink | null, now: Date): LinkState {
  if (!link) return { kind: "unknown" };
  if (link.spentOn !== null || link.handedIn.length >= MAX_HANDED_IN) return { kind: "used", link };
  if (now >= link.expiresAt) return { kind: "expired", link };
  if (link.replacedAt !== null) return { kind: "replaced", link };
  return { kind: "usable", link };
}

/**
 * Whether an item made with the link may still be submitted, though the link itself has expired.
 */
export function acceptsItem({ expiresAt }: ConnectLink, now: Date): boolean {
  return now.getTime() < expiresAt.getTime() + CONNECT_TOKEN_MS;
}

/** Whether another account than the link's user opened it. */
export function isOpenedByOther(opener: Opener, telegramId: number): boolean {
  switch (opener.kind) {
    case "unidentified":
      return false;
    case "forged":
      return true;
    case "account":
      return opener.telegramId !== telegramId;
  }
}
