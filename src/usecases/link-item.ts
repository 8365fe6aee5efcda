import { newBankItem, type BankConnection } from "../domain/bank-item.ts";
import type { ConnectLink } from "../domain/connect-link.ts";
import { deleteOfDeparted } from "./departure.ts";
import { inspectLink } from "./inspect-link.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "./ports.ts";

type LinkPorts = Pick<
  Ports,
  "users" | "departures" | "links" | "items" | "jobs" | "bank" | "clock"
>;

export type LinkItemAnswer =
  | { readonly kind: "linked"; readonly bank: string }
  /** The item was made for somebody else, or is not the one this link is for. */
  | { readonly kind: "foreign" }
  | { readonly kind: "unknown-item" }
  | { readonly kind: "used" }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/**
 * Binds the item that a browser handed back to the person of the link. The browser is not believed:
 * Pluggy says for whom the item was made. May be repeated: the same link with the same item
 * answers the same, so that an answer lost on the way loses no bank.
 */
export async function linkItem(
  ports: LinkPorts,
  request: { token: string; itemId: string },
): Promise<LinkItemAnswer> {
  const state = await inspectLink(ports, request.token);
  if (state.kind === "unknown") await dropOfDeparted(ports, request);
  if (state.kind === "unknown" || state.kind === "expired") return state;
  const { link } = state;
  if (state.kind === "used" && link.spentOn !== request.itemId) return { kind: "used" };
  const connection = await ports.bank.connection(request.itemId);
  if (!connection) return { kind: "unknown-item" };
  if (!belongsTo(link, connection)) return { kind: "foreign" };
  if (await deleteOfDeparted(ports, connection)) return { kind: "unknown" };
  const isOurs = state.kind === "used" || (await ports.links.spend(link.tokenHash, connection.id));
  if (!isOurs) return { kind: "used" };
  await bindItem(ports, connection, link.userId);
  return { kind: "linked", bank: connection.bank };
}

/**
 * The link may be gone because its person deleted everything while the widget was open. Pluggy is
 * asked only where the link was really one of theirs.
 */
async function dropOfDeparted(
  ports: LinkPorts,
  { token, itemId }: { token: string; itemId: string },
): Promise<void> {
  if (!(await ports.departures.has(hashToken(token)))) return;
  const connection = await ports.bank.connection(itemId);
  if (connection) await deleteOfDeparted(ports, connection);
}

/** Keeps the connection as the person's and asks for its movements. */
async function bindItem(
  ports: Pick<Ports, "items" | "jobs" | "clock">,
  connection: BankConnection,
  userId: string,
): Promise<void> {
  await ports.items.add(newBankItem(connection, userId, ports.clock.now()));
  await ports.jobs.push({ kind: "sync-item", itemId: connection.id });
}

function belongsTo(link: ConnectLink, connection: BankConnection): boolean {
  const isExpected = link.purpose.kind === "connect" || link.purpose.itemId === connection.id;
  return isExpected && connection.clientUserId === link.userId;
}
