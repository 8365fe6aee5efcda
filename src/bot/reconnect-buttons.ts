import type { BankItem } from "../domain/bank-item.ts";
import type { User } from "../domain/user.ts";
import { languageFor } from "../domain/user.ts";
import { issueConnectLink } from "../usecases/issue-connect-link.ts";
import type { Ports } from "../usecases/ports.ts";
import type { ConnectUrl } from "./connect-url.ts";
import { currentTrouble } from "./views/current-trouble.ts";
import type { Button } from "./views/message.ts";
import { reconnectButton } from "./views/reconnect-button.ts";

/** A button with a fresh personal link for each of the banks that only the person can mend. */
export async function reconnectButtons(
  {
    ports,
    connectUrl,
  }: { ports: Pick<Ports, "links" | "clock" | "random">; connectUrl: ConnectUrl },
  user: User,
  items: readonly BankItem[],
): Promise<Button[]> {
  const buttons: Button[] = [];
  for (const item of items) {
    const need = item.leavingAt === null ? currentTrouble(item.state)?.need : undefined;
    if (need === undefined || need === "patience") continue;
    const isLost = need === "new-connection";
    const { token } = await issueConnectLink(
      ports,
      user,
      isLost ? { kind: "connect" } : { kind: "update", itemId: item.id },
    );
    buttons.push(reconnectButton(item.bank, connectUrl(token), languageFor(user)));
  }
  return buttons;
}
