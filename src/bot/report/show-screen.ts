import { pictureOptionsFor } from "../../domain/user.ts";
import { OTHER } from "../../domain/category.ts";
import { offerGameOnScreen } from "../../usecases/game/offer-game.ts";
import { loadScreen } from "../../usecases/report/load-screen.ts";
import type { ReportLocation } from "../../usecases/report/report-location.ts";
import type { ReportRequest } from "../../usecases/report/report-request.ts";
import type { Told } from "../../usecases/teaching/teach-transaction.ts";
import type { BotPorts } from "../bot-ports.ts";
import { screenView } from "../views/report/screen-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { shownLocation } from "./shown-location.ts";
import { editReport, sendScreen, type ShownMessage } from "./edit-report.ts";
import type { ReportParts } from "./send-report.ts";

/** Changes the message of a report to another screen, without a second message; without one it is sent. */
export async function showScreen(
  ports: BotPorts,
  parts: ReportParts,
  request: ReportRequest,
  {
    location: pressed,
    message,
    told = null,
  }: {
    readonly location: ReportLocation;
    readonly message: ShownMessage | null;
    /** What the press changed. */
    readonly told?: Told | null;
  },
): Promise<void> {
  const { user, calendar } = request;
  const { location, asked } = await shownLocation(pressed, request);
  const [data, dataSince, game] = await Promise.all([
    loadScreen(ports, request, location),
    request.dataSince(),
    isOfUnplaced(location) ? offerGameOnScreen(ports, request) : null,
  ]);
  const options = viewOptionsOf(user);
  const view = screenView(data, { location, calendar, dataSince, options, told, game, asked });
  const photo = { pictureOptions: pictureOptionsFor(user), amounts: user.amounts };
  if (message === null) await sendScreen(parts, user.chatId, view, photo);
  else await editReport(parts, message, view, photo);
}

/** The category of what nothing could place. */
function isOfUnplaced({ screen }: ReportLocation): boolean {
  return screen.kind === "category" && screen.topCategoryId === OTHER;
}
