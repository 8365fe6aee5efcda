import { Composer } from "grammy";
import { issueConnectLink } from "../../usecases/connect/issue-connect-link.ts";
import { reconnectPurpose } from "../../usecases/connect/reconnect-purpose.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { Commands } from "../commands/command.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { RECONNECT_CALLBACK, itemIdIn } from "../views/item-codec.ts";
import { loginView } from "../views/connect-view.ts";
import type { OncePerTap } from "./double-taps.ts";
import { answerButton } from "./answer-button.ts";

/** Issues a link for the button's bank, or for any bank where that connection cannot be repaired. */
export function reconnectButtons(
  ports: Pick<BotPorts, "users" | "items" | "links" | "clock" | "random">,
  once: OncePerTap,
  connect: Commands["connect"],
  connectUrl: ConnectUrl,
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(RECONNECT_CALLBACK.pattern, (ctx) =>
    once(ctx, async () => {
      await answerButton(ctx);
      const item = await ports.items.byId(itemIdIn(ctx.match));
      const purpose = reconnectPurpose(item, ctx.user, ports.clock.now());
      if (item === null || purpose.kind === "connect") return connect(ctx, "");
      const { token } = await issueConnectLink(ports, ctx.user, purpose);
      await reply(ctx, loginView(item.bankName, connectUrl(token), ctx.language));
    }),
  );
  return buttons;
}
