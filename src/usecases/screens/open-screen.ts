import type { ReportPlace } from "../../domain/report-place.ts";
import type { User } from "../../domain/user.ts";
import { reportPeriod, type ReportPorts } from "../report-period.ts";
import { listMovements } from "./list-movements.ts";
import { openAccounts } from "./open-accounts.ts";
import { openCategory } from "./open-category.ts";
import { openDays } from "./open-days.ts";
import { openIncome } from "./open-income.ts";
import { openMerchants } from "./open-merchants.ts";
import { openMonths } from "./open-months.ts";
import type { ScreenData } from "./screen-data.ts";

/** Finds what a screen of the person's report shows. */
export async function openScreen(
  ports: ReportPorts,
  user: User,
  place: ReportPlace,
): Promise<ScreenData> {
  const { screen } = place;
  switch (screen.kind) {
    case "overview":
    case "comparison":
    case "categories":
    case "left-out":
      return { kind: "report", report: await reportPeriod(ports, user, place.period) };
    case "category":
      return openCategory(ports, user, place, screen.topCategoryId);
    case "merchants":
      return {
        kind: "merchants",
        breakdown: await openMerchants(ports, user, place, screen.scope),
      };
    case "accounts":
      return openAccounts(ports, user, place);
    case "income":
      return openIncome(ports, user, place);
    case "days":
      return { kind: "days", series: await openDays(ports, user, place) };
    case "months":
      return { kind: "months", series: await openMonths(ports, user, place) };
    case "movements":
      return { kind: "movements", list: await listMovements(ports, user, place, screen) };
  }
}
