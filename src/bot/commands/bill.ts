import { loadBills } from "../../usecases/bills/load-bills.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { sendPicture } from "../messages/send-picture.ts";
import type { ReportParts } from "../report/send-report.ts";
import { billsPage, type BillPage } from "../views/bill/bill-view.ts";
import { noBillsView } from "../views/bill/no-bills-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import type { RunCommand } from "./command.ts";

/** `/bill`: the bills of each card, and what is promised of those to come. */
export function billCommand(ports: BotPorts, parts: ReportParts): RunCommand {
  return async (ctx) => {
    const answer = await loadBills(ports, ctx.user);
    if (answer.kind !== "cards") return reply(ctx, noBillsView(answer, ctx.language));
    await sendBillPage(parts, ctx, billsPage(answer, viewOptionsOf(ctx.user)));
  };
}

/** Sends a page of `/bill` as a new message. */
export async function sendBillPage(
  parts: ReportParts,
  ctx: UserContext,
  page: BillPage,
): Promise<void> {
  if (page.drawing === null) return reply(ctx, page);
  const isHidden = ctx.user.amounts === "hidden";
  await sendPicture(parts, ctx.user, page.drawing, page, { isHidden });
}
