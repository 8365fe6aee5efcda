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
import type { User } from "../domain/user.ts";
import type { UpdateInbox } from "../usecases/update-inbox.ts";
import { calendarOf } from "../usecases/calendar-of.ts";
import { markBlocked } from "../usecases/mark-blocked.ts";
import type { BotPorts, LogError } from "./bot-ports.ts";
import { createBotMetrics } from "./bot-metrics.ts";
import { handleButtons } from "./buttons/handle-buttons.ts";
import { accountsCommand } from "./commands/accounts.ts";
import { handleMessages } from "./commands/handle-messages.ts";
import type { Commands } from "./commands/command.ts";
import { connectCommand } from "./commands/connect.ts";
import { deleteDataCommand } from "./commands/delete-data.ts";
import { disconnectCommand } from "./commands/disconnect.ts";
import { helpCommand } from "./commands/help.ts";
import { privacyCommand } from "./commands/privacy.ts";
import { refreshCommand } from "./commands/refresh.ts";
import { reportCommand } from "./commands/report.ts";
import { scheduleCommand } from "./commands/schedule.ts";
import { settingsCommand } from "./commands/settings.ts";
import { startCommand } from "./commands/start.ts";
import { checkLogin, type LoginFields } from "./check-login.ts";
import { connectUrlAt, type ConnectUrl } from "./connect-url.ts";
import { connectionPool } from "./telegram-api/connection-pool.ts";
import type { BotContext } from "./context.ts";
import { createLowPriorityQueue } from "./telegram-api/low-priority-queue.ts";
import { fetchAnswer } from "./telegram-api/fetch-answer.ts";
import { installLowPriorityGateway, installGateway } from "./telegram-api/gateway.ts";
import { blockDuringDeletion } from "./middleware/block-during-deletion.ts";
import { allowedOnly } from "./middleware/allowed-only.ts";
import { errorBoundary } from "./middleware/error-boundary.ts";
import { followBlocks } from "./middleware/follow-blocks.ts";
import { identifyUser } from "./middleware/identify-user.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { prepareContext } from "./middleware/prepare-context.ts";
import { privateOnly } from "./middleware/private-only.ts";
import { createLatestPress } from "./report/latest-press.ts";
import { loginButtons } from "./buttons/login-buttons.ts";
import { createNotifier } from "./messages/notifier.ts";
import { createPictures } from "./messages/pictures.ts";
import { createRateLimits } from "./telegram-api/rate-limits.ts";
import type { ReportParts } from "./report/send-report.ts";
import { createProfiles } from "./profiles.ts";
import { refusesToken } from "./telegram-api/refuses-token.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { createUpdateIntake, type UpdateIntake } from "./update-intake.ts";

export interface BotOptions {
  readonly token: string;
  /** Without a slash at its end, as grammY wants it. */
  readonly apiRoot: string;
  readonly publicUrl: string;
  readonly defaultTimeZone: TimeZone;
  readonly ports: BotPorts;
  readonly inbox: UpdateInbox;
  /** Names this process in the inbox, as nobody else is named. */
  readonly leaseId: string;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly report: LogError;
  readonly timers: Timers;
  /** When a call without an answer counts as lost; longer than one long poll. */
  readonly callTimeoutSeconds?: number;
  /** Where the bot's figures are counted; nowhere where it is missing. */
  readonly metrics?: Registry;
}

/** The bot with everything that hears and speaks for it, not listening yet. */
export interface QuantoBot {
  readonly bot: Bot<BotContext>;
  readonly intake: UpdateIntake;
  readonly chat: Chat;
  readonly profiles: Profiles;
  /** Who opened a link, by what Telegram appended to its address. */
  readonly checkLogin: (fields: LoginFields, now: Date) => Opener;
  /** The address of the chat with the bot; Telegram's own until we know our name. */
  readonly url: () => string;
  /** Whether Telegram refuses our token. False where it accepts it or does not answer. */
  readonly refusesToken: () => Promise<boolean>;
  readonly logger: Logger;
  readonly timers: Timers;
}

export function createBot(options: BotOptions): QuantoBot {
  const { token, apiRoot, ports, logger, timers } = options;
  const client = {
    apiRoot,
    timeoutSeconds: options.callTimeoutSeconds ?? 45,
    baseFetchConfig: { agent: connectionPool(apiRoot) },
    fetch: fetchAnswer,
  };
  const bot = new Bot<BotContext>(token, { client });
  const noticeApi = new Api(token, client);
  const bulkApi = new Api(token, client);
  const rateLimits = createRateLimits(timers);
  const onBlocked = (chatId: number): Promise<void> => markBlocked(ports, chatId);
  const connectUrl = connectUrlAt(options.publicUrl);
  const links = loginButtons({ linkRoot: connectUrl(""), timers, logger });
  const shared = { timers, rateLimits, onBlocked, links };
  installGateway(bot.api, { ...shared, purpose: "answer" });
  installGateway(noticeApi, { ...shared, purpose: "notice" });
  installLowPriorityGateway(bulkApi, { onBlocked });
  const metrics = createBotMetrics(options.metrics ?? new Registry());
  const reportError = metrics.countErrors(options.report);
  const profiles = createProfiles({ api: new Api(token, client), apiRoot, timers, reportError });
  const speaking = {
    api: bot.api,
    pictures: createPictures(options.charts, reportError),
    calendarFor: (user: User) => calendarOf(ports, user),
    timers,
    reportError,
    connectUrl,
  };
  bot.use(prepareContext(logger), errorBoundary(ports.random, reportError), limitRate(timers));
  const line = createLowPriorityQueue({ timers, rateLimits });
  const chat = createNotifier({ ...speaking, api: noticeApi, bulkApi, line, clock: ports.clock });
  const presses = createLatestPress();
  bot.use(presses.note);
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  bot.use(settleInTurn((id) => intake.settle(id)));
  bot.use(followBlocks(ports, options.defaultTimeZone), privateOnly);
  bot.use(allowedOnly(ports), profiles.noteName);
  const commands = metrics.counted(commandsOf(ports, speaking));
  const person = new Composer(
    blockDuringDeletion(ports),
    handleButtons(ports, commands, { ...speaking, presses }),
    handleMessages(ports, commands),
  );
  bot.use(identifyUser(ports, options.defaultTimeZone, person));
  const intake = intakeOf(options, bot, reportError);
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

/** Before the next update of the chat begins: what was handled is not handled again after a kill. */
function settleInTurn(settle: (updateId: number) => Promise<void>): Middleware<BotContext> {
  return async (ctx, next) => {
    await next();
    await settle(ctx.update.update_id);
  };
}

function intakeOf(
  { inbox, leaseId, timers, ports: { clock } }: BotOptions,
  bot: Bot<BotContext>,
  report: LogError,
): UpdateIntake {
  const handle = (update: Update) => bot.handleUpdate(update);
  return createUpdateIntake({ inbox, clock, timers, leaseId, handle, report });
}

function commandsOf(
  ports: BotPorts,
  { connectUrl, ...report }: ReportParts & { readonly connectUrl: ConnectUrl },
): Commands {
  return {
    start: startCommand(ports, connectUrl, report),
    help: helpCommand,
    connect: connectCommand(ports, connectUrl),
    accounts: accountsCommand(ports, connectUrl),
    report: reportCommand(ports, report),
    refresh: refreshCommand(ports, connectUrl),
    schedule: scheduleCommand(ports),
    settings: settingsCommand(ports),
    disconnect: disconnectCommand(ports),
    delete_data: deleteDataCommand,
    privacy: privacyCommand(ports.policy),
  };
}
