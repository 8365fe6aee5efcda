import { sequentialize } from "@grammyjs/runner";
import { Api, Bot, Composer, type Middleware } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { Registry } from "prom-client";
import type { Opener } from "../domain/connect-link.ts";
import type { TimeZone } from "../domain/day.ts";
import type { Profiles } from "../usecases/ports/profiles.ts";
import type { Charts } from "../usecases/ports/charts.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import type { Chat } from "../usecases/ports/chat.ts";
import type { SharedPace } from "../usecases/ports/shared-pace.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { UpdateInbox } from "../usecases/ports/update-inbox.ts";
import { NO_TRACES, type Traces } from "../usecases/ports/traces.ts";
import { markBlocked } from "../usecases/users/mark-blocked.ts";
import type { BotPorts } from "./bot-ports.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import { createBotMetrics, type BotMetrics } from "./bot-metrics.ts";
import { handleButtons } from "./buttons/handle-buttons.ts";
import { handleMessages } from "./commands/handle-messages.ts";
import { commandsOf } from "./commands/all-commands.ts";
import { statusCommand } from "./commands/status.ts";
import { createOwnerChat, createOwnerReading } from "./messages/owner-chat.ts";
import type { Status } from "../usecases/operation/load-status.ts";
import type { OwnerChat } from "../usecases/ports/operation.ts";
import { checkLogin, type LoginFields } from "./telegram-api/check-login.ts";
import { connectUrlAt } from "./views/connect-url.ts";
import { connectionPool } from "./telegram-api/connection-pool.ts";
import type { BotContext } from "./context.ts";
import { createKnownChats, type KnownChats } from "./known-chats.ts";
import type { AnswersInProgress } from "../usecases/timing/answers-in-progress.ts";
import { followUpdates } from "./follow-updates.ts";
import { measureCalls } from "./telegram-api/measure-calls.ts";
import { createLowPriorityQueue } from "./telegram-api/low-priority-queue.ts";
import { fetchResponse } from "./telegram-api/fetch-answer.ts";
import { installLowPriorityGateway, installGateway } from "./telegram-api/gateway.ts";
import { createTurns } from "../usecases/timing/turns.ts";
import { blockDuringDeletion } from "./middleware/block-during-deletion.ts";
import { allowedOnly } from "./middleware/allowed-only.ts";
import { countAnswers } from "./middleware/count-answers.ts";
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
import { createRateLimits } from "./telegram-api/rate-limits.ts";
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
  /** The time by which leases end, the same in all processes. */
  readonly leaseClock: Clock;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly logError: LogError;
  readonly timers: Timers;
  /** Counts the updates that the bot handles. */
  readonly answers: AnswersInProgress;
  /** A fraction from 0 up to 1. */
  readonly random: () => number;
  /** The pace of all processes; never rejects. */
  readonly sharedPace: SharedPace;
  readonly usageLimits: UsageLimits;
  /** The timeout of a call; longer than one long poll. */
  readonly callTimeoutSeconds?: number;
  /** Where the bot's metrics are registered; not exported where it is missing. */
  readonly metrics?: Registry;
  readonly traces?: Traces;
  /** Who hears of what needs the operator, and has `/status`; null for nobody. */
  readonly owner?: { readonly id: number; readonly loadStatus: () => Promise<Status> } | null;
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
  /** Null where nobody is the owner. */
  readonly ownerChat: OwnerChat | null;
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
  const { token, apiRoot, ports, logger, timers, answers } = options;
  const metrics = createBotMetrics(options.metrics ?? new Registry(), timers);
  const connectUrl = connectUrlAt(options.publicUrl);
  const knownChats = createKnownChats(timers, options.owner?.id ?? null);
  const apis = apisOf(options, metrics, knownChats, () => intake);
  const { bot, noticeApi, lowPriorityApi, documentApi, rateLimits } = apis;
  const logError = metrics.countErrors(options.logError);
  const profiles = createProfiles({ api: apis.profileApi, apiRoot, timers, logError });
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
  bot.use(prepareContext(logger), errorBoundary(ports.random, logError));
  const follow = followUpdates({ timers, onEnd: metrics.countUpdate });
  bot.use(follow, limitRate(options.usageLimits));
  const queue = createLowPriorityQueue({ timers, rateLimits });
  const { runBetween } = answers;
  const lowPriority = { lowPriorityApi, queue, runBetween };
  const chat = createNotifier({ ...reportParts, api: noticeApi, ...lowPriority });
  const presses = createLatestPress();
  const questions = createOpenQuestions();
  bot.use(presses.note);
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  bot.use(handledInOrder(() => intake));
  bot.use(followBlocks(ports, options.defaultTimeZone), privateOnly);
  const owner = ownerOf(options, noticeApi, logError);
  if (owner) bot.use(owner.status);
  bot.use(allowedOnly(ports), profiles.rememberName);
  const commands = metrics.countCommands(commandsOf(ports, reportParts));
  const userHandlers = new Composer(
    countAnswers(answers),
    blockDuringDeletion(ports),
    handleButtons(ports, commands, { ...reportParts, presses, questions }),
    handleMessages(ports, commands, { ...reportParts, questions }),
  );
  bot.use(identifyUser(ports, options.defaultTimeZone, knownChats, userHandlers));
  const intake = intakeOf(options, bot, logError);
  const url = (): string => `https://t.me/${bot.isInited() ? bot.botInfo.username : ""}`;
  return {
    bot,
    intake,
    chat: metrics.countMessages(chat),
    ownerChat: owner?.chat ?? null,
    profiles,
    checkLogin: checkLogin(token),
    url,
    refusesToken: () => refusesToken(bot.api),
    logger,
    timers,
  };
}

/** The bot, and an `Api` for each purpose: how its calls are paced, retried and reported. Each is measured. */
function apisOf(
  options: BotOptions,
  metrics: BotMetrics,
  { has: isKnown }: Pick<KnownChats, "has">,
  intake: () => Pick<UpdateIntake, "mayAct">,
) {
  const { token, ports, timers, logger } = options;
  const client = clientOf(options);
  const calls = measureCalls(timers, metrics.countCall);
  const measured = <Kind extends Api>(api: Kind): Kind => {
    api.config.use(calls);
    return api;
  };
  const bot = new Bot<BotContext>(token, { client });
  const answerApi = measured(bot.api);
  const noticeApi = measured(new Api(token, client));
  const lowPriorityApi = measured(new Api(token, client));
  const documentApi = measured(new Api(token, { ...client, timeoutSeconds: MAX_UPLOAD_SECONDS }));
  const rateLimits = createRateLimits(options);
  const onBlocked = (chatId: number): Promise<void> => markBlocked(ports, chatId);
  const linkRoot = connectUrlAt(options.publicUrl)("");
  const links = useLoginUrls({ linkRoot, timers, logger });
  const shared = { timers, rateLimits, onBlocked, links };
  const onlyUnderLease = answerUnderLease((chat) => intake().mayAct(chat));
  for (const api of [answerApi, documentApi]) api.config.use(onlyUnderLease);
  installGateway(answerApi, { ...shared, purpose: "answer", isKnown });
  installGateway(noticeApi, { ...shared, purpose: "notice" });
  installLowPriorityGateway(lowPriorityApi, { onBlocked });
  installGateway(documentApi, { ...shared, purpose: "answer", isKnown });
  const profileApi = measured(new Api(token, client));
  return { bot, noticeApi, lowPriorityApi, documentApi, profileApi, rateLimits };
}

function ownerOf(
  { owner, defaultTimeZone, ports: { users, clock } }: BotOptions,
  api: Api,
  logError: LogError,
) {
  if (!owner) return null;
  const parts = { ownerId: owner.id, users, defaultTimeZone, clock, logError };
  const reading = createOwnerReading(parts);
  return {
    chat: createOwnerChat(api, reading, parts),
    status: statusCommand(owner.id, owner.loadStatus, reading),
  };
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
  { inbox, leaseId, leaseClock: clock, timers, traces = NO_TRACES }: BotOptions,
  bot: Bot<BotContext>,
  logError: LogError,
): UpdateIntake {
  const handle = (update: Update) =>
    traces.run(`u${update.update_id}`, () => bot.handleUpdate(update));
  return createUpdateIntake({ inbox, clock, timers, leaseId, handle, logError });
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
