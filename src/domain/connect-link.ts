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
  /** The connection that it made; null while it can still be used. */
  readonly spentOn: string | null;
  /** The latest connection that was made with it and has not succeeded yet, as far as we know. */
  readonly handedIn: string | null;
  /** When a newer link for the same took its place. */
  readonly replacedAt: Date | null;
}

export type LinkState =
  | { readonly kind: "usable"; readonly link: ConnectLink }
  | { readonly kind: "used"; readonly link: ConnectLink }
  | { readonly kind: "replaced"; readonly link: ConnectLink }
  | { readonly kind: "expired"; readonly link: ConnectLink }
  | { readonly kind: "unknown" };

/** Who opened a link, as far as Telegram tells. */
export type Opener =
  /** Most links are opened without Telegram saying anything. */
  | { readonly kind: "unidentified" }
  | { readonly kind: "account"; readonly telegramId: number }
  /** What claims to be Telegram's word is not, or is an old one. */
  | { readonly kind: "forged" };

export const LINK_LIFETIME_MINUTES = 30;
const LINK_LIFETIME_MS = LINK_LIFETIME_MINUTES * 60_000;

/** A widget that was opened in a link's last minute is good for as long as its connect token. */
const CONNECT_TOKEN_MS = 30 * 60_000;

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + LINK_LIFETIME_MS);
}

export function issuedAt({ expiresAt }: Pick<ConnectLink, "expiresAt">): Date {
  return new Date(expiresAt.getTime() - LINK_LIFETIME_MS);
}

export function linkState(link: ConnectLink | null, now: Date): LinkState {
  if (!link) return { kind: "unknown" };
  if (link.spentOn !== null) return { kind: "used", link };
  if (now >= link.expiresAt) return { kind: "expired", link };
  if (link.replacedAt !== null) return { kind: "replaced", link };
  return { kind: "usable", link };
}

/** Whether a connection that was made with a link may still be handed in, though the link opens nothing any more. */
export function acceptsItem({ expiresAt }: ConnectLink, now: Date): boolean {
  return now.getTime() < expiresAt.getTime() + CONNECT_TOKEN_MS;
}

/** Whether somebody other than the link's user opened it. */
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
