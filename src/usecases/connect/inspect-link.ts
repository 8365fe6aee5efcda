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
 * The item whose connection succeeded though the page was closed before it could report that, or which
 * the link was to try again and which has sent its first report since.
 */
async function connectionMadeBy(
  { items }: Pick<Ports, "items">,
  link: ConnectLink,
): Promise<string | null> {
  const { handedIn, purpose } = link;
  const id = handedIn ?? (purpose.kind === "update" ? purpose.itemId : null);
  if (id === null) return null;
  const item = await items.byId(id);
  if (item?.state.kind !== "working") return null;
  const madeAt = handedIn === null ? item.welcomedAt : item.lastUpdatedAt;
  return madeAt !== null && madeAt >= issuedAt(link) ? item.id : null;
}
