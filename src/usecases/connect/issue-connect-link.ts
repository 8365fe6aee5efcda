import { expiryOf, type LinkPurpose } from "../../domain/connect-link.ts";
import type { User } from "../../domain/user.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "../ports.ts";

type IssuePorts = Pick<Ports, "users" | "items" | "links" | "clock" | "random">;

/** Creates a personal link. The token is returned once and never stored. */
export async function issueConnectLink(
  ports: IssuePorts,
  user: User,
  purpose: LinkPurpose,
): Promise<{ token: string; expiresAt: Date }> {
  const now = ports.clock.now();
  return { token: await issueAt(ports, user, purpose, now), expiresAt: expiryOf(now) };
}

/**
 * Creates the personal links of one message; the tokens are in the order of the purposes. All have the
 * same creation time, so that none revokes another.
 */
export async function issueConnectLinks(
  ports: IssuePorts,
  user: User,
  purposes: readonly LinkPurpose[],
): Promise<string[]> {
  const now = ports.clock.now();
  const tokens: string[] = [];
  for (const purpose of purposes) tokens.push(await issueAt(ports, user, purpose, now));
  return tokens;
}

/** Stores a link and revokes older ones for the same purpose: a new bank, or the same bank. */
async function issueAt(
  ports: IssuePorts,
  user: User,
  purpose: LinkPurpose,
  now: Date,
): Promise<string> {
  const token = ports.random.token();
  const link = { userId: user.id, purpose, expiresAt: expiryOf(now) };
  const unused = { spentOn: null, handedIn: [], replacedAt: null };
  await ports.links.add({ ...link, ...unused, tokenHash: hashToken(token) });
  await ports.links.replaceOlder(link, now);
  await revokeIfDeleted(ports, user.id, purpose);
  return token;
}

/**
 * Removes links again whose user or item is being deleted. A deletion is requested before its links are
 * removed, so a link that was added later is found here; it would stay for a day otherwise.
 */
async function revokeIfDeleted(
  { users, items, links }: IssuePorts,
  userId: string,
  purpose: LinkPurpose,
): Promise<void> {
  if (isDeleted(await users.byId(userId))) await links.removeOfUser(userId);
  if (purpose.kind === "update" && isDeleted(await items.byId(purpose.itemId)))
    await links.removeOfItem(purpose.itemId);
}

function isDeleted(one: { readonly deletionRequestedAt: Date | null } | null): boolean {
  return one === null || one.deletionRequestedAt !== null;
}
