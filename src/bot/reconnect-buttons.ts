import type { BankItem } from "../domain/bank-item.ts";
import type { LinkPurpose } from "../domain/connect-link.ts";
import { languageFor, type User } from "../domain/user.ts";
import { issueConnectLink } from "../usecases/issue-connect-link.ts";
import type { Ports } from "../usecases/ports.ts";
import { CONSENT_WARNING } from "../usecases/tell-item.ts";
import type { ConnectUrl } from "./connect-url.ts";
import { currentTrouble } from "./views/current-trouble.ts";
import type { Button } from "./views/message.ts";
import { reconnectButton, renewButton } from "./views/reconnect-button.ts";

interface ReconnectParts {
  readonly ports: Pick<Ports, "users" | "items" | "links" | "clock" | "random">;
  readonly connectUrl: ConnectUrl;
}

/** A button with a fresh personal link for each of the banks that only the person can mend or keep going. */
export async function reconnectButtons(
  { ports, connectUrl }: ReconnectParts,
  user: User,
  items: readonly BankItem[],
): Promise<Button[]> {
  const buttons: Button[] = [];
  const now = ports.clock.now();
  for (const item of items) {
    const wish = wishFor(item, now);
    if (wish === null) continue;
    const { token } = await issueConnectLink(ports, user, wish.purpose);
    buttons.push(wish.button(item.bank, connectUrl(token), languageFor(user)));
  }
  return buttons;
}

interface Wish {
  readonly purpose: LinkPurpose;
  readonly button: typeof reconnectButton;
}

function wishFor({ id, state, consentExpiresAt, leavingAt }: BankItem, now: Date): Wish | null {
  if (leavingAt !== null) return null;
  const need = currentTrouble(state)?.need;
  const update = { kind: "update", itemId: id } as const;
  if (need === "new-connection") return { purpose: { kind: "connect" }, button: reconnectButton };
  if (need !== undefined && need !== "patience")
    return { purpose: update, button: reconnectButton };
  const isEnding =
    consentExpiresAt !== null && consentExpiresAt.getTime() - now.getTime() <= CONSENT_WARNING;
  return isEnding ? { purpose: update, button: renewButton } : null;
}
