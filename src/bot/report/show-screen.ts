import { pictureOptionsFor, type User } from "../../domain/user.ts";
import type { ReportLocation } from "../../usecases/report/report-location.ts";
import { calendarOf } from "../../usecases/calendar-of.ts";
import { openScreen } from "../../usecases/report/open-screen.ts";
import type { BotPorts } from "../bot-ports.ts";
import { editReport, type ShownMessage } from "./edit-report.ts";
import type { ReportParts } from "./send-report.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { screenView } from "../views/report/screen-view.ts";

/** Turns the message of a report to another place, without leaving a second message behind. */
export async function showScreen(
  ports: BotPorts,
  parts: ReportParts,
  user: User,
  { location, message }: { readonly location: ReportLocation; readonly message: ShownMessage },
): Promise<void> {
  const [data, dataSince] = await Promise.all([
    openScreen(ports, user, location),
    ports.transactions.firstDay(user.id),
  ]);
  const moment = {
    location,
    calendar: calendarOf(ports, user),
    dataSince,
    reader: viewOptionsOf(user),
  };
  const view = screenView(data, moment);
  await editReport(parts, message, view, {
    pictureOptions: pictureOptionsFor(user),
    amounts: user.amounts,
  });
}
