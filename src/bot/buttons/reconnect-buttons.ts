import type { BankItem } from "../../domain/bank-item.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import type { LinkPurpose } from "../../domain/connect-link.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { issueConnectLinks } from "../../usecases/issue-connect-link.ts";
import type { Ports } from "../../usecases/ports.ts";
import { CONSENT_WARNING } from "../../usecases/notify-item-status.ts";
import type { ConnectUrl } from "../connect-url.ts";
import { currentIssue } from "../views/current-issue.ts";
import type { Button } from "../views/message.ts";
import { reconnectButton, renewButton } from "../views/reconnect-button.ts";

interface ReconnectParts {
  readonly ports: Pick<Ports, "users" | "items" | "links" | "clock" | "random">;
  readonly connectUrl: ConnectUrl;
}

/** A button with a fresh personal link for each of the banks that only the user can mend or keep going. */
export async function reconnectButtons(
  parts: ReconnectParts,
  user: User,
  items: readonly NamedBank[],
): Promise<Button[]> {
  return (await issueButtons(parts, user, items, [])).buttons;
}

/** The same, and the address of a link for a new bank. */
export async function connectLinks(
  parts: ReconnectParts,
  user: User,
  items: readonly NamedBank[],
): Promise<{ readonly url: string; readonly reconnect: Button[] }> {
  const { buttons, urls } = await issueButtons(parts, user, items, [{ kind: "connect" }]);
  return { url: urls[0] ?? "", reconnect: buttons };
}

/** All links of one message are made together: one made later would end another for the same purpose. */
async function issueButtons(
  { ports, connectUrl }: ReconnectParts,
  user: User,
  items: readonly NamedBank[],
  others: readonly LinkPurpose[],
): Promise<{ readonly buttons: Button[]; readonly urls: string[] }> {
  const now = ports.clock.now();
  const wishes = items.flatMap((item) => {
    const wish = wishFor(item, now);
    return wish ? [{ ...wish, item }] : [];
  });
  const purposes = [...wishes.map(({ purpose }) => purpose), ...others];
  const tokens = await issueConnectLinks(ports, user, purposes);
  const urls = tokens.map(connectUrl);
  const language = languageFor(user);
  return {
    buttons: wishes.map(({ item, button }, index) =>
      button(bankName(item, language), urls[index] ?? "", language),
    ),
    urls: urls.slice(wishes.length),
  };
}

interface Wish {
  readonly purpose: LinkPurpose;
  readonly button: typeof reconnectButton;
}

function wishFor(
  { id, state, consentExpiresAt, deletionRequestedAt }: BankItem,
  now: Date,
): Wish | null {
  if (deletionRequestedAt !== null) return null;
  const requiredAction = currentIssue(state)?.requiredAction;
  const update = { kind: "update", itemId: id } as const;
  if (requiredAction === "new-connection")
    return { purpose: { kind: "connect" }, button: reconnectButton };
  if (requiredAction !== undefined && requiredAction !== "patience")
    return { purpose: update, button: reconnectButton };
  const isEnding =
    consentExpiresAt !== null && consentExpiresAt.getTime() - now.getTime() <= CONSENT_WARNING;
  return isEnding ? { purpose: update, button: renewButton } : null;
}
