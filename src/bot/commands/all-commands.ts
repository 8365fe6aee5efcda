import type { BotPorts } from "../bot-ports.ts";
import type { ExportParts } from "../export/send-export.ts";
import type { ReportParts } from "../report/send-report.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { accountsCommand } from "./accounts.ts";
import { alertsCommand } from "./alerts.ts";
import { balanceCommand } from "./balance.ts";
import { billCommand } from "./bill.ts";
import { budgetCommand } from "./budget.ts";
import { connectCommand } from "./connect.ts";
import { deleteDataCommand } from "./delete-data.ts";
import { disconnectCommand } from "./disconnect.ts";
import { exportCommand } from "./export.ts";
import { helpCommand } from "./help.ts";
import { privacyCommand } from "./privacy.ts";
import { refreshCommand } from "./refresh.ts";
import { reportCommand } from "./report.ts";
import { rulesCommand } from "./rules.ts";
import { searchCommand } from "./search.ts";
import { scheduleCommand } from "./schedule.ts";
import { settingsCommand } from "./settings.ts";
import { subscriptionsCommand } from "./subscriptions.ts";
import { startCommand } from "./start.ts";
import { todayCommand } from "./today.ts";
import type { Commands } from "./command.ts";

/** What each command does. `/status` is not among them: it is the owner's alone. */
export function commandsOf(
  ports: BotPorts,
  { connectUrl, ...report }: ReportParts & ExportParts & { readonly connectUrl: ConnectUrl },
): Commands {
  return {
    start: startCommand(ports, connectUrl, report),
    help: helpCommand,
    connect: connectCommand(ports, connectUrl),
    accounts: accountsCommand(ports, connectUrl),
    report: reportCommand(ports, report),
    today: todayCommand(ports),
    bill: billCommand(ports, report),
    balance: balanceCommand(ports),
    budget: budgetCommand(ports),
    subscriptions: subscriptionsCommand(ports),
    alerts: alertsCommand(ports),
    refresh: refreshCommand(ports, connectUrl),
    rules: rulesCommand(ports),
    export: exportCommand(ports, report),
    search: searchCommand(ports),
    schedule: scheduleCommand(ports),
    settings: settingsCommand(ports),
    disconnect: disconnectCommand(ports),
    delete_data: deleteDataCommand,
    privacy: privacyCommand(ports.policy),
  };
}
