import {
  issuedAt,
  linkState,
  type ConnectLink,
  type LinkState,
} from "../../domain/connect-link.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "../ports.ts";

/** The state of a link. Does not spend it. */
export async function inspectLink(
  ports: Pick<Ports, "links" | "items" | "clock">,
  token: string,
): Promise<LinkState> {
  const link = await ports.links.byHash(hashToken(token));
  const state = linkState(link, ports.clock.now());
  if (!link || state.kind !== "usable") return state;
  const made = await connectionMadeBy(ports, link);
  return made === null ? state : { kind: "used", link: { ...link, spentOn: made } };
}

/**
 * The first item whose connection succeeded though the page was closed before it could report that, or
 * the one which the link was to try again and which has sent its first report since.
 */
async function connectionMadeBy(
  { items }: Pick<Ports, "items">,
  link: ConnectLink,
): Promise<string | null> {
  const { handedIn, purpose } = link;
  const isRetried = handedIn.length === 0 && purpose.kind === "update";
  for (const id of isRetried ? [purpose.itemId] : handedIn) {
    const item = await items.byId(id);
    if (item?.state.kind !== "working") continue;
    const madeAt = isRetried ? item.welcomedAt : item.lastUpdatedAt;
    if (madeAt !== null && madeAt >= issuedAt(link)) return id;
  }
  return null;
}
