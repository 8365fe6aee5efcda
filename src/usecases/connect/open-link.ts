import { hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import {
  isOpenedByOther,
  type ConnectLink,
  type LinkPurpose,
  type Opener,
} from "../../domain/connect-link.ts";
import type { User } from "../../domain/user.ts";
import { inspectLink } from "./inspect-link.ts";
import type { Ports } from "../ports.ts";

export interface LinkRequest {
  readonly token: string;
  readonly opener: Opener;
}

export type OpenedLink =
  | {
      readonly kind: "open";
      readonly link: ConnectLink;
      readonly user: User;
      /** The bank to reconnect; null for a new one. */
      readonly item: BankItem | null;
    }
  | LinkRefusal;

/** Why a link cannot be used. */
export type LinkRefusal = {
  readonly kind: "used" | "expired" | "replaced" | "unknown" | "not-yours";
};

/** The link with its user and bank, if the opener may use it. Does not spend it. */
export async function openLink(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "policy">,
  { token, opener }: LinkRequest,
): Promise<OpenedLink> {
  const state = await inspectLink(ports, token);
  if (state.kind !== "usable") return { kind: state.kind };
  const { link } = state;
  const user = await ports.users.byId(link.userId);
  const { purpose } = link;
  const item = purpose.kind === "update" ? await ports.items.byId(purpose.itemId) : null;
  if (!user || user.deletionRequestedAt !== null) return { kind: "unknown" };
  if (purpose.kind === "update" && item?.deletionRequestedAt !== null) return { kind: "unknown" };
  if (!ports.policy.isAllowed(user.telegramId)) return { kind: "unknown" };
  if (isOpenedByOther(opener, user.telegramId)) return { kind: "not-yours" };
  return { kind: "open", link, user, item };
}

/** What a link is for, in the page's words: a bank that never worked is connected for the first time. */
export function shownPurpose(link: ConnectLink, item: BankItem | null): LinkPurpose {
  return item && !hasDelivered(item) ? { kind: "connect" } : link.purpose;
}
