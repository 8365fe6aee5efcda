import type { BankItem } from "../../domain/bank-item.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import type { LinkPurpose } from "../../domain/connect-link.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { issueConnectLinks } from "../../usecases/connect/issue-connect-link.ts";
import type { Ports } from "../../usecases/ports.ts";
import { CONSENT_WARNING_MS } from "../../usecases/notices/notify-item-status.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { currentIssue } from "../views/current-issue.ts";
import type { Button } from "../views/message.ts";
import { reconnectUrlButton, renewUrlButton } from "../views/connect-buttons.ts";

interface ReconnectParts {
  readonly ports: Pick<Ports, "users" | "items" | "links" | "clock" | "random">;
  readonly connectUrl: ConnectUrl;
}

/** Issues a personal link, as a button, for each bank that is broken or whose consent ends soon. */
export async function issueReconnectButtons(
  parts: ReconnectParts,
  user: User,
  items: readonly NamedBank[],
): Promise<Button[]> {
  return (await issueButtons(parts, user, items, [])).buttons;
}

/** The same, and the address of a link to connect a new bank. */
export async function issueConnectButtons(
  parts: ReconnectParts,
  user: User,
  items: readonly NamedBank[],
): Promise<{ readonly url: string; readonly reconnect: Button[] }> {
  const { buttons, urls } = await issueButtons(parts, user, items, [{ kind: "connect" }]);
  return { url: urls[0] ?? "", reconnect: buttons };
}

/** Issues all links of a message at once: a later link would invalidate others for the same purpose. */
async function issueButtons(
  { ports, connectUrl }: ReconnectParts,
  user: User,
  items: readonly NamedBank[],
  others: readonly LinkPurpose[],
): Promise<{ readonly buttons: Button[]; readonly urls: string[] }> {
  const now = ports.clock.now();
  const requests = items.flatMap((item) => {
    const request = requestFor(item, now);
    return request ? [{ ...request, item }] : [];
  });
  const purposes = [...requests.map(({ purpose }) => purpose), ...others];
  const tokens = await issueConnectLinks(ports, user, purposes);
  const urls = tokens.map(connectUrl);
  const language = languageFor(user);
  return {
    buttons: requests.map(({ item, button }, index) =>
      button(bankName(item, language), urls[index] ?? "", language),
    ),
    urls: urls.slice(requests.length),
  };
}

interface LinkRequest {
  readonly purpose: LinkPurpose;
  readonly button: typeof reconnectUrlButton;
}

function requestFor(
  { id, state, consentExpiresAt, deletionRequestedAt }: BankItem,
  now: Date,
): LinkRequest | null {
  if (deletionRequestedAt !== null) return null;
  const requiredAction = currentIssue(state)?.requiredAction;
  const update = { kind: "update", itemId: id } as const;
  if (requiredAction === "new-connection")
    return { purpose: { kind: "connect" }, button: reconnectUrlButton };
  if (requiredAction !== undefined && requiredAction !== "patience")
    return { purpose: update, button: reconnectUrlButton };
  const isEnding =
    consentExpiresAt !== null && consentExpiresAt.getTime() - now.getTime() <= CONSENT_WARNING_MS;
  return isEnding ? { purpose: update, button: renewUrlButton } : null;
}
