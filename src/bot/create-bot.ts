import { sequentialize } from "@grammyjs/runner";
import { Api, Bot, Composer, type Middleware } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { Registry } from "prom-client";
import type { Opener } from "../domain/connect-link.ts";
import type { TimeZone } from "../domain/day.ts";
import type { Profiles } from "../usecases/ports/profiles.ts";
import type { Charts } from "../usecases/ports/charts.ts";
import type { Chat } from "../usecases/ports/chat.ts";
import type { SharedPace } from "../usecases/ports/shared-pace.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { UpdateInbox } from "../usecases/ports/update-inbox.ts";
import { markBlocked } from "../usecases/users/mark-blocked.ts";
import type { BotPorts } from "./bot-ports.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import { createBotMetrics } from "./bot-metrics.ts";
import { handleButtons } from "./buttons/handle-buttons.ts";
import { accountsCommand } from "./commands/accounts.ts";
import { alertsCommand } from "./commands/alerts.ts";
import { handleMessages } from "./commands/handle-messages.ts";
import type { Commands } from "./commands/command.ts";
import { balanceCommand } from "./commands/balance.ts";
import { billCommand } from "./commands/bill.ts";
import { budgetCommand } from "./commands/budget.ts";
import { connectCommand } from "./commands/connect.ts";
import { deleteDataCommand } from "./commands/delete-data.ts";
import { disconnectCommand } from "./commands/disconnect.ts";
import { exportCommand } from "./commands/export.ts";
import { helpCommand } from "./commands/help.ts";
import { privacyCommand } from "./commands/privacy.ts";
import { refreshCommand } from "./commands/refresh.ts";
import { reportCommand } from "./commands/report.ts";
import { rulesCommand } from "./commands/rules.ts";
import { searchCommand } from "./commands/search.ts";
import { scheduleCommand } from "./commands/schedule.ts";
import { settingsCommand } from "./commands/settings.ts";
import { subscriptionsCommand } from "./commands/subscriptions.ts";
import { startCommand } from "./commands/start.ts";
import { todayCommand } from "./commands/today.ts";
import { checkLogin, type LoginFields } from "./telegram-api/check-login.ts";
import { connectUrlAt, type ConnectUrl } from "./views/connect-url.ts";
import { connectionPool } from "./telegram-api/connection-pool.ts";
import type { BotContext } from "./context.ts";
import { createLowPriorityQueue } from "./telegram-api/low-priority-queue.ts";
import { fetchResponse } from "./telegram-api/fetch-answer.ts";
import { installLowPriorityGateway, installGateway } from "./telegram-api/gateway.ts";
import type { ExportParts } from "./export/send-export.ts";
import { createTurns } from "./export/turns.ts";
import { blockDuringDeletion } from "./middleware/block-during-deletion.ts";
import { allowedOnly } from "./middleware/allowed-only.ts";
import { errorBoundary } from "./middleware/error-boundary.ts";
import { followBlocks } from "./middleware/follow-blocks.ts";
import { identifyUser } from "./middleware/identify-user.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { prepareContext } from "./middleware/prepare-context.ts";
import { privateOnly } from "./middleware/private-only.ts";
import { createOpenQuestions } from "./report/open-questions.ts";
import { createLatestPress } from "./report/latest-press.ts";
import { useLoginUrls } from "./telegram-api/login-urls.ts";
import { createNotifier } from "./messages/notifier.ts";
import { createPictures } from "./messages/pictures.ts";
import { createRateLimits, type RateLimits } from "./telegram-api/rate-limits.ts";
import type { ReportParts } from "./report/send-report.ts";
import { createProfiles } from "./telegram-api/profiles.ts";
import { answerUnderLease, LeaseLostError } from "./telegram-api/answer-under-lease.ts";
import { TelegramError } from "./telegram-api/telegram-error.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { chatOf, createUpdateIntake, type UpdateIntake } from "./update-intake.ts";

export interface BotOptions {
  readonly token: string;
  /** Without a trailing slash, as grammY expects. */
  readonly apiRoot: string;
  readonly publicUrl: string;
  readonly defaultTimeZone: TimeZone;
  readonly ports: BotPorts;
  readonly inbox: UpdateInbox;
  /** Identifies this process in the inbox; unique. */
  readonly leaseId: string;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly logError: LogError;
  readonly timers: Timers;
  /** The pace of all processes; never rejects. */
  readonly sharedPace: SharedPace;
  readonly usageLimits: UsageLimits;
  /** The timeout of a call; longer than one long poll. */
  readonly callTimeoutSeconds?: number;
  /** Where the bot's metrics are registered; not exported where it is missing. */
  readonly metrics?: Registry;
}

/** A file of 40 MB takes minutes where a server at home uploads it. */
const MAX_UPLOAD_SECONDS = 300;
/** Each holds some batches of rows in memory. */
const MAX_EXPORTS = 3;

/** The bot, its update intake and its senders; not listening yet. */
export interface QuantoBot {
  readonly bot: Bot<BotContext>;
  readonly intake: UpdateIntake;
  readonly chat: Chat;
  readonly profiles: Profiles;
  /** The account that opened a link, from the fields that Telegram appended to its address. */
  readonly checkLogin: (fields: LoginFields, now: Date) => Opener;
  /** The address of the chat with the bot; Telegram's home page until the bot's name is known. */
  readonly url: () => string;
  /** Whether Telegram refuses the bot's token. False where it accepts it or does not answer. */
  readonly refusesToken: () => Promise<boolean>;
  readonly logger: Logger;
  readonly timers: Timers;
}

export function createBot(options: BotOptions): QuantoBot {
  const { token, apiRoot, ports, logger, timers } = options;
  const client = clientOf(options);
  const bot = new Bot<BotContext>(token, { client });
  const rateLimits = createRateLimits(options);
  const connectUrl = connectUrlAt(options.publicUrl);
  const { noticeApi, lowPriorityApi, documentApi } = createApis(options, {
    answerApi: bot.api,
    rateLimits,
    mayAct: (chat) => intake.mayAct(chat),
  });
  const metrics = createBotMetrics(options.metrics ?? new Registry());
  const logError = metrics.countErrors(options.logError);
  const profiles = createProfiles({ api: new Api(token, client), apiRoot, timers, logError });
  const reportParts = {
    api: bot.api,
    pictures: createPictures(options.charts, logError),
    timers,
    logError,
    connectUrl,
    clock: ports.clock,
    documentApi,
    takeTurn: createTurns(MAX_EXPORTS),
  };
  bot.use(
    prepareContext(logger),
    errorBoundary(ports.random, logError),
    limitRate(options.usageLimits),
  );
  const queue = createLowPriorityQueue({ timers, rateLimits });
  const chat = createNotifier({ ...reportParts, api: noticeApi, lowPriorityApi, queue });
  const presses = createLatestPress();
  const questions = createOpenQuestions();
  bot.use(presses.note);
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  bot.use(handledInOrder(() => intake));
  bot.use(followBlocks(ports, options.defaultTimeZone), privateOnly);
  bot.use(allowedOnly(ports), profiles.rememberName);
  const commands = metrics.countCommands(commandsOf(ports, reportParts));
  const userHandlers = new Composer(
    blockDuringDeletion(ports),
    handleButtons(ports, commands, { ...reportParts, presses, questions }),
    handleMessages(ports, commands, { ...reportParts, questions }),
  );
  bot.use(identifyUser(ports, options.defaultTimeZone, userHandlers));
  const intake = intakeOf(options, bot, logError);
  const url = (): string => `https://t.me/${bot.isInited() ? bot.botInfo.username : ""}`;
  return {
    bot,
    intake,
    chat: metrics.countSummaries(chat),
    profiles,
    checkLogin: checkLogin(token),
    url,
    refusesToken: () => refusesToken(bot.api),
    logger,
    timers,
  };
}

/** The senders of a token, each with its own policy; `answerApi` and that of documents answer updates. */
function createApis(
  options: BotOptions,
  parts: {
    readonly answerApi: Api;
    readonly rateLimits: RateLimits;
    readonly mayAct: UpdateIntake["mayAct"];
  },
) {
  const { token, ports, logger, timers } = options;
  const { answerApi, rateLimits, mayAct } = parts;
  const client = clientOf(options);
  const noticeApi = new Api(token, client);
  const lowPriorityApi = new Api(token, client);
  const documentApi = new Api(token, { ...client, timeoutSeconds: MAX_UPLOAD_SECONDS });
  const onBlocked = (chatId: number): Promise<void> => markBlocked(ports, chatId);
  const linkRoot = connectUrlAt(options.publicUrl)("");
  const links = useLoginUrls({ linkRoot, timers, logger });
  const shared = { timers, rateLimits, onBlocked, links };
  for (const api of [answerApi, documentApi]) {
    api.config.use(answerUnderLease(mayAct));
    installGateway(api, { ...shared, purpose: "answer" });
  }
  installGateway(noticeApi, { ...shared, purpose: "notice" });
  installLowPriorityGateway(lowPriorityApi, { onBlocked });
  return { noticeApi, lowPriorityApi, documentApi };
}

function clientOf({ apiRoot, callTimeoutSeconds = 45 }: BotOptions) {
  return {
    apiRoot,
    timeoutSeconds: callTimeoutSeconds,
    baseFetchConfig: { agent: connectionPool(apiRoot) },
    fetch: fetchResponse,
  };
}

/**
 * Marks an update as handled before the next one of its chat begins, so that a process that is killed
 * afterwards does not handle it again. What another process has by now is left to it.
 */
function handledInOrder(
  intake: () => Pick<UpdateIntake, "mayAct" | "markHandled">,
): Middleware<BotContext> {
  return async ({ update }, next) => {
    if (!(await intake().mayAct(chatOf(update)))) throw new LeaseLostError();
    await next();
    await intake().markHandled(update.update_id);
  };
}

function intakeOf(
  { inbox, leaseId, timers, ports: { clock } }: BotOptions,
  bot: Bot<BotContext>,
  logError: LogError,
): UpdateIntake {
  const handle = (update: Update) => bot.handleUpdate(update);
  return createUpdateIntake({ inbox, clock, timers, leaseId, handle, logError });
}

function commandsOf(
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

/** Whether Telegram refuses the bot's token: 401 for an unknown one, 404 for a malformed one. */
async function refusesToken(api: Api): Promise<boolean> {
  try {
    await api.getMe();
    return false;
  } catch (error) {
    return error instanceof TelegramError && (error.code === 401 || error.code === 404);
  }
}
