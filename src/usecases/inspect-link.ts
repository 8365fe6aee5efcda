import { linkState, type LinkState } from "../domain/connect-link.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "./ports.ts";

/** What a link is good for now. Looking spends nothing. */
export async function inspectLink(
  ports: Pick<Ports, "links" | "clock">,
  token: string,
): Promise<LinkState> {
  return linkState(await ports.links.byHash(hashToken(token)), ports.clock.now());
}
