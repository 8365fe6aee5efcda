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
  const token = ports.random.token();
  const expiresAt = expiryOf(ports.clock.now());
  await ports.links.add({
    tokenHash: hashToken(token),
    userId: user.id,
    purpose,
    expiresAt,
    spentOn: null,
  });
  await takeBackWhereLeft(ports, user.id, purpose);
  return { token, expiresAt };
}

/**
 * Whoever deletes a person or a bank marks it as leaving before looking for its links, so a link that
 * came after that look is seen here; it would stay for a day otherwise.
 */
async function takeBackWhereLeft(
  { users, items, links }: IssuePorts,
  userId: string,
  purpose: LinkPurpose,
): Promise<void> {
  if (hasLeft(await users.byId(userId))) await links.removeOfUser(userId);
  if (purpose.kind === "update" && hasLeft(await items.byId(purpose.itemId)))
    await links.removeOfItem(purpose.itemId);
}

function hasLeft(one: { readonly leavingAt: Date | null } | null): boolean {
  return one === null || one.leavingAt !== null;
}
