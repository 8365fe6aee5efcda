import type { ReportLocation } from "./report-location.ts";
import type { User } from "../../domain/user.ts";
import { reportPeriod, type ReportPorts } from "./report-period.ts";
import { listTransactions } from "./list-transactions.ts";
import { openAccounts } from "./open-accounts.ts";
import { openCategory } from "./open-category.ts";
import { openDays } from "./open-days.ts";
import { openIncome } from "./open-income.ts";
import { openMerchants } from "./open-merchants.ts";
import { openMonths } from "./open-months.ts";
import type { ScreenData } from "./screen-data.ts";

/** Finds what a screen of the user's report shows. */
export async function openScreen(
  ports: ReportPorts,
  user: User,
  location: ReportLocation,
): Promise<ScreenData> {
  const { screen } = location;
  switch (screen.kind) {
    case "overview":
    case "comparison":
    case "categories":
    case "left-out":
      return { kind: "report", report: await reportPeriod(ports, user, location.period) };
    case "category":
      return openCategory(ports, user, location, screen.topCategoryId);
    case "merchants":
      return {
        kind: "merchants",
        breakdown: await openMerchants(ports, user, location, screen.scope),
      };
    case "accounts":
      return openAccounts(ports, user, location);
    case "income":
      return openIncome(ports, user, location);
    case "days":
      return { kind: "days", series: await openDays(ports, user, location) };
    case "months":
      return { kind: "months", series: await openMonths(ports, user, location) };
    case "transactions":
      return { kind: "transactions", list: await listTransactions(ports, user, location, screen) };
  }
}
