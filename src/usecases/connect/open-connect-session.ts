import type { BankItem } from "../../domain/bank-item.ts";
import type { LinkPurpose } from "../../domain/connect-link.ts";
import type { Language } from "../../domain/language.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { openLink, shownPurpose, type LinkRefusal, type LinkRequest } from "./open-link.ts";
import type { Ports } from "../ports.ts";
import { reconnectPurpose } from "./reconnect-purpose.ts";

export type ConnectSession =
  | {
      readonly kind: "usable";
      readonly connectToken: string;
      readonly purpose: LinkPurpose;
      /** The connection that the widget opens; null for a new one. */
      readonly updateItem: string | null;
      /** The bank to reconnect; null for a new one. */
      readonly bank: string | null;
      readonly language: Language;
    }
  | LinkRefusal;

/**
 * Returns what the Connect page needs for the widget. The only place where a connect token is created:
 * the page calls it once the user has confirmed the chat. The link is not spent, so the page may be
 * opened again. `itemId` is a connection that this page began and did not finish; Pluggy then resumes it.
 */
export async function openConnectSession(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "bank" | "policy">,
  request: LinkRequest & {
    readonly redirectUri: string | null;
    readonly itemId?: string | undefined;
  },
): Promise<ConnectSession> {
  const opened = await openLink(ports, request);
  if (opened.kind !== "open") return opened;
  const { link, user } = opened;
  const item = opened.item ?? (await unfinishedItem(ports, user, request.itemId));
  const connectToken = await ports.bank.createConnectToken({
    clientUserId: user.id,
    itemId: item?.id ?? null,
    redirectUri: request.redirectUri,
  });
  return {
    kind: "usable",
    connectToken,
    purpose: shownPurpose(link, opened.item),
    updateItem: item?.id ?? null,
    bank: item?.bankName ?? null,
    language: languageFor(user),
  };
}

/** The item to resume; null if there is none, it is another user's, or it cannot be resumed. */
async function unfinishedItem(
  { items, clock }: Pick<Ports, "items" | "clock">,
  user: User,
  itemId: string | undefined,
): Promise<BankItem | null> {
  const item = itemId === undefined ? null : await items.byId(itemId);
  return reconnectPurpose(item, user, clock.now()).kind === "update" ? item : null;
}
