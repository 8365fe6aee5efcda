import { lookFor, type User } from "../domain/user.ts";
import type { ReportPlace } from "../domain/report-place.ts";
import { calendarOf } from "../usecases/calendar-of.ts";
import { openScreen } from "../usecases/screens/open-screen.ts";
import type { BotPorts } from "./bot-ports.ts";
import { editReport, type ShownMessage } from "./edit-report.ts";
import type { ReportParts } from "./send-report.ts";
import { readerOf } from "./views/report/reader.ts";
import { screenView } from "./views/report/screen-view.ts";

/** Turns the message of a report to another place, without leaving a second message behind. */
export async function showPlace(
  ports: BotPorts,
  parts: ReportParts,
  user: User,
  { place, message }: { readonly place: ReportPlace; readonly message: ShownMessage },
): Promise<void> {
  const [data, dataSince] = await Promise.all([
    openScreen(ports, user, place),
    ports.transactions.firstDay(user.id),
  ]);
  const moment = { place, calendar: calendarOf(ports, user), dataSince, reader: readerOf(user) };
  const view = screenView(data, moment);
  await editReport(parts, message, view, { look: lookFor(user), amounts: user.amounts });
}
