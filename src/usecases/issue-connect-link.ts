import { expiryOf, type LinkPurpose } from "../domain/connect-link.ts";
import type { User } from "../domain/user.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "./ports.ts";

type IssuePorts = Pick<Ports, "users" | "items" | "links" | "clock" | "random">;

/** Makes a personal link. The token is returned once and never stored. */
export async function issueConnectLink(
  ports: IssuePorts,
  user: User,
  purpose: LinkPurpose,
): Promise<{ token: string; expiresAt: Date }> {
  const now = ports.clock.now();
  return { token: await issueAt(ports, user, purpose, now), expiresAt: expiryOf(now) };
}

/**
 * Makes the personal links of one message; the tokens are in the order of the purposes. Those of one
 * message are made at one moment, so that none ends another.
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

/** A new link ends the older ones for the same purpose: for a new bank, or for the same bank. */
async function issueAt(
  ports: IssuePorts,
  user: User,
  purpose: LinkPurpose,
  now: Date,
): Promise<string> {
  const token = ports.random.token();
  const link = { userId: user.id, purpose, expiresAt: expiryOf(now) };
  const unused = { spentOn: null, handedIn: null, replacedAt: null };
  await ports.links.add({ ...link, ...unused, tokenHash: hashToken(token) });
  await ports.links.replaceOlder(link, now);
  await revokeIfDeleted(ports, user.id, purpose);
  return token;
}

/**
 * Whoever deletes a user or a bank marks it as leaving before looking for its links, so a link that
 * came after that look is seen here; it would stay for a day otherwise.
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
