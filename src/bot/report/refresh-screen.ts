import type { User } from "../../domain/user.ts";
import { createReportRequest } from "../../usecases/report/report-request.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ReplyPlace } from "../views/reply-place.ts";
import { readLocation } from "../views/report/location-codec.ts";
import type { ReportParts } from "./send-report.ts";
import { showScreen } from "./show-screen.ts";

/** Shows a transaction's screen again, in its message, after something about it was said elsewhere. */
export async function refreshScreen(
  ports: BotPorts,
  parts: ReportParts,
  user: User,
  { messageId, hasPhoto, data, search }: ReplyPlace,
): Promise<void> {
  const request = createReportRequest(ports, user);
  const location = readLocation(data, request.calendar);
  if (!location) return;
  const message = { chatId: user.chatId, messageId, hasPhoto, search };
  await showScreen(ports, parts, request, { location, message });
}
