import { sequentialize } from "@grammyjs/runner";
import { type Api, type Bot, Composer, type Middleware } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { Registry } from "prom-client";
import type { Opener } from "../domain/connect-link.ts";
import type { Profiles } from "../usecases/ports/profiles.ts";
import type { Chat } from "../usecases/ports/chat.ts";
import { NO_TRACES } from "../usecases/ports/traces.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { BotOptions } from "./bot-options.ts";
import { createBotMetrics } from "./bot-metrics.ts";
import { handleButtons } from "./buttons/handle-buttons.ts";
import { handleMessages } from "./commands/handle-messages.ts";
import { commandsOf } from "./commands/all-commands.ts";
import { statusCommand } from "./commands/status.ts";
import { createOwnerChat, createOwnerReading } from "./messages/owner-chat.ts";
import type { OwnerChat } from "../usecases/ports/operation.ts";
import { checkLogin, type LoginFields } from "./telegram-api/check-login.ts";
import { connectUrlAt } from "./views/connect-url.ts";
import type { BotContext } from "./context.ts";
import { createKnownChats } from "./known-chats.ts";
import { createApis, refusesToken } from "./telegram-api/create-apis.ts";
import { followUpdates } from "./follow-updates.ts";
import { createLowPriorityQueue } from "./telegram-api/low-priority-queue.ts";
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
import { createNotifier } from "./messages/notifier.ts";
import { createPictures } from "./messages/pictures.ts";
import { createProfiles } from "./telegram-api/profiles.ts";
import { LeaseLostError } from "./telegram-api/answer-under-lease.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { chatOf, createUpdateIntake, type UpdateIntake } from "./update-intake.ts";

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
  const apis = createApis(options, metrics, knownChats, () => intake);
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
