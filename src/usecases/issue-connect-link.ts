import { expiryOf, type LinkPurpose } from "../domain/connect-link.ts";
import type { User } from "../domain/user.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "./ports.ts";

/** Makes a personal link. The token is returned once and never stored. */
export async function issueConnectLink(
  ports: Pick<Ports, "links" | "clock" | "random">,
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
  return { token, expiresAt };
}
