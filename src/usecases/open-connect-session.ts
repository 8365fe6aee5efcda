import type { LinkPurpose } from "../domain/connect-link.ts";
import type { Language } from "../domain/language.ts";
import { languageFor } from "../domain/user.ts";
import { openLink, type LinkRefusal, type LinkRequest } from "./open-link.ts";
import type { Ports } from "./ports.ts";

export type ConnectSession =
  | {
      readonly kind: "usable";
      readonly connectToken: string;
      readonly purpose: LinkPurpose;
      /** The bank to reconnect; null for a new one. */
      readonly bank: string | null;
      readonly language: Language;
    }
  | LinkRefusal;

/**
 * Gives the Connect page what the widget needs. The one place where a connect token is made: the page
 * asks once the person confirmed whose chat it is. The link stays unspent: the page may be opened again.
 */
export async function openConnectSession(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "bank" | "policy">,
  request: LinkRequest & { readonly redirectUri: string | null },
): Promise<ConnectSession> {
  const opened = await openLink(ports, request);
  if (opened.kind !== "open") return opened;
  const { link, user, item } = opened;
  const connectToken = await ports.bank.createConnectToken({
    clientUserId: user.id,
    itemId: item?.id ?? null,
    redirectUri: request.redirectUri,
  });
  return {
    kind: "usable",
    connectToken,
    purpose: link.purpose,
    bank: item?.bank ?? null,
    language: languageFor(user),
  };
}
