import { needsUser } from "../../domain/item-state.ts";
import { latestConnectionAttempt } from "../../usecases/banks/banks-of.ts";
import { createCooldown } from "../../usecases/refresh/cooldown.ts";
import {
  REFRESH_COOLDOWN_MS,
  refreshItems,
  type RefreshOutcome,
} from "../../usecases/refresh/refresh-items.ts";
import { resumeRefresh, storeRefresh } from "../../usecases/refresh/store-refresh.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { issueReconnectButtons } from "./issue-reconnect-buttons.ts";
import { reply } from "../messages/reply.ts";
import { sendMessage } from "../messages/send-message.ts";
import { showWorking } from "../report/show-working.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { justAskedView, refreshView } from "../views/refresh-view.ts";
import type { RunCommand } from "./command.ts";

/** `/refresh` and the button under `/accounts`: requests an update of every bank. */
export function refreshCommand(ports: BotPorts, connectUrl: ConnectUrl): RunCommand {
  return async (ctx) => {
    const { update_id: updateId } = ctx.update;
    // An update whose process was killed is handled again: its message may stand in the chat already.
    if (await resumeRefresh(ports, ctx.user, updateId)) return;
    const cooldown = createCooldown(ports, REFRESH_COOLDOWN_MS, `${updateId}`);
    const [refreshed] = await Promise.all([
      refreshItems(ports, ctx.user, cooldown),
      showWorking(ctx.api, ctx.user.chatId, "typing"),
    ]);
    if (refreshed.kind === "just-asked") return reply(ctx, justAskedView(ctx.language));
    const outcomes = refreshed.outcomes.map(asAnswered);
    if (outcomes.length === 0)
      return reply(
        ctx,
        noDataYetView(await latestConnectionAttempt(ports, ctx.user.id), ctx.language),
      );
    const broken = outcomes
      .filter(({ answer }) => needsReconnecting(answer))
      .map(({ item }) => item);
    const buttons = await issueReconnectButtons({ ports, connectUrl }, ctx.user, broken);
    const moment = { now: ports.clock.now(), zone: ctx.user.timeZone };
    const view = refreshView(outcomes, moment, buttons, ctx.language);
    const messageId = await sendMessage(ctx.api, ctx.user.chatId, view);
    await storeRefresh(ports, ctx.user, { updateId, messageId }, refreshed);
  };
}

function needsReconnecting({ kind }: RefreshOutcome["answer"]): boolean {
  return kind === "needs-user" || kind === "removed";
}

/** Pluggy's answer is newer than the stored state: a bank that needs the user is no longer "working". */
function asAnswered({ item, answer }: RefreshOutcome): RefreshOutcome {
  if (answer.kind === "removed") return { answer, item: { ...item, state: { kind: "removed" } } };
  if (answer.kind !== "needs-user" || needsUser(item.state)) return { answer, item };
  return { answer, item: { ...item, state: { kind: "login-error", code: null } } };
}
