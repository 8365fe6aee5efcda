import { exampleReport } from "../../domain/example-report.ts";
import { dayIn } from "../../domain/day.ts";
import { forgetRemoval, removedAt } from "../../usecases/deletion/remove-blocked.ts";
import { hasBank } from "../../usecases/banks/banks-of.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import { issueConnectLink } from "../../usecases/connect/issue-connect-link.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { reply } from "../messages/reply.ts";
import { sendPicture } from "../messages/send-picture.ts";
import type { ReportParts } from "../report/send-report.ts";
import { helloAgainView, welcomeView } from "../views/start-view.ts";
import type { UserContext } from "../context.ts";
import { removedView } from "../views/system-replies.ts";
import type { RunCommand } from "./command.ts";

type RemovalPorts = Pick<BotPorts, "deletionTraces" | "policy">;

/**
 * `/start`: an example of a report, what Quanto is and stores, and a button that opens the Connect page;
 * for a user with a bank, a short help.
 */
export function startCommand(
  ports: BotPorts,
  connectUrl: ConnectUrl,
  parts: ReportParts,
): RunCommand {
  return async (ctx) => {
    const { user, language } = ctx;
    await notifyRemoval(ports, ctx);
    const name = ctx.from?.first_name.trim() || null;
    if (await hasBank(ports, user.id)) return reply(ctx, helloAgainView(name, language));
    const { token } = await issueConnectLink(ports, user, { kind: "connect" });
    const report = exampleReport(calendarOf(ports, user));
    const welcome = welcomeView(name, connectUrl(token), language);
    await sendPicture(parts, user, { kind: "example", report }, welcome);
  };
}

/** Notifies a returning user, once, that their data were removed after they had blocked the bot. */
async function notifyRemoval(ports: RemovalPorts, ctx: UserContext): Promise<void> {
  const { telegramId, timeZone } = ctx.user;
  const at = await removedAt(ports, telegramId);
  if (at === null) return;
  await reply(ctx, removedView(dayIn(at, timeZone), ctx.language));
  await forgetRemoval(ports, telegramId);
}
