import { newBankItem, type BankConnection } from "../../domain/bank-item.ts";
import { acceptsItem, type ConnectLink } from "../../domain/connect-link.ts";
import { deleteOrphanOfDeleted } from "../deletion/deletion-trace.ts";
import { inspectLink } from "./inspect-link.ts";
import { hashToken } from "./link-token.ts";
import type { Ports } from "../ports.ts";

type LinkPorts = Pick<
  Ports,
  "users" | "deletionTraces" | "links" | "items" | "jobs" | "bank" | "clock"
>;

export type LinkItemAnswer =
  | {
      readonly kind: "linked";
      readonly bank: string;
      /** The state at Pluggy: it works, it is being fetched, or the login has not succeeded (yet). */
      readonly progress: "connected" | "fetching" | "unfinished";
    }
  /** The item was created for somebody else, or is not the one of this link. */
  | { readonly kind: "foreign" }
  | { readonly kind: "unknown-item" }
  | { readonly kind: "used" }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/**
 * Binds the item that a browser hands over to the user of the link. The browser is not trusted: Pluggy
 * must confirm for whom the item was created. The hand-over may come as soon as the item exists, so
 * that a closed page loses no bank; the link is spent only once Pluggy reports that the connection
 * works. Idempotent for the same link and item.
 */
export async function linkItem(
  ports: LinkPorts,
  request: { token: string; itemId: string },
): Promise<LinkItemAnswer> {
  const state = await inspectLink(ports, request.token);
  if (state.kind === "unknown") {
    await deleteLateItem(ports, request);
    return { kind: "unknown" };
  }
  const { link } = state;
  if (state.kind === "expired" && !acceptsItem(link, ports.clock.now())) return { kind: "expired" };
  if (state.kind === "used" && link.spentOn !== request.itemId) return { kind: "used" };
  const connection = await ports.bank.connection(request.itemId);
  if (!connection) return { kind: "unknown-item" };
  if (!belongsTo(link, connection)) return { kind: "foreign" };
  if (await deleteOrphanOfDeleted(ports, connection)) return { kind: "unknown" };
  const progress = progressOf(connection);
  if (state.kind !== "used" && !(await recordItem(ports, link, connection, progress)))
    return { kind: "used" };
  await bindItem(ports, connection, link.userId);
  return { kind: "linked", bank: connection.bankName, progress };
}

/**
 * Deletes an item whose link is gone because its user deleted everything while the widget was open.
 * Pluggy is called only if there is a trace of the link.
 */
async function deleteLateItem(
  ports: LinkPorts,
  { token, itemId }: { token: string; itemId: string },
): Promise<void> {
  if (!(await ports.deletionTraces.has(hashToken(token)))) return;
  const connection = await ports.bank.connection(itemId);
  if (connection) await deleteOrphanOfDeleted(ports, connection);
}

function progressOf({
  state,
}: BankConnection): Extract<LinkItemAnswer, { kind: "linked" }>["progress"] {
  switch (state.kind) {
    case "working":
      return "connected";
    case "updating":
      return "fetching";
    case "outdated":
    case "login-error":
    case "waiting-input":
    case "waiting-action":
    case "removed":
      return "unfinished";
  }
}

/** Records the item on its link; false if the link was spent on another item meanwhile. */
async function recordItem(
  { links }: LinkPorts,
  { tokenHash }: ConnectLink,
  { id }: BankConnection,
  progress: ReturnType<typeof progressOf>,
): Promise<boolean> {
  if (progress === "connected") return links.spend(tokenHash, id);
  await links.handIn(tokenHash, id);
  return true;
}

/** Stores the connection as the user's and enqueues its sync. */
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
