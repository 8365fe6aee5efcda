import type { LinkPurpose } from "../domain/connect-link.ts";
import type { Language } from "../domain/language.ts";
import { languageFor } from "../domain/user.ts";
import { inspectLink } from "./inspect-link.ts";
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
  | { readonly kind: "used" }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/** Gives the Connect page what the widget needs. The link stays unspent: the page may be opened again. */
export async function openConnectSession(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "bank">,
  request: { token: string; redirectUri: string | null },
): Promise<ConnectSession> {
  const state = await inspectLink(ports, request.token);
  if (state.kind !== "usable") return { kind: state.kind };
  const { userId, purpose } = state.link;
  const user = await ports.users.byId(userId);
  const item = purpose.kind === "update" ? await ports.items.byId(purpose.itemId) : null;
  if (!user || (purpose.kind === "update" && !item)) return { kind: "unknown" };
  const connectToken = await ports.bank.createConnectToken({
    clientUserId: user.id,
    itemId: item?.id ?? null,
    redirectUri: request.redirectUri,
  });
  return {
    kind: "usable",
    connectToken,
    purpose,
    bank: item?.bank ?? null,
    language: languageFor(user),
  };
}
