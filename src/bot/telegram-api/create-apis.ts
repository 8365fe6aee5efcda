import { Api, Bot } from "grammy";
import { markBlocked } from "../../usecases/users/mark-blocked.ts";
import type { BotMetrics } from "../bot-metrics.ts";
import type { BotOptions } from "../bot-options.ts";
import type { BotContext } from "../context.ts";
import type { KnownChats } from "../known-chats.ts";
import type { UpdateIntake } from "../update-intake.ts";
import { connectUrlAt } from "../views/connect-url.ts";
import { answerUnderLease } from "./answer-under-lease.ts";
import { connectionPool } from "./connection-pool.ts";
import { fetchResponse } from "./fetch-answer.ts";
import { installGateway, installLowPriorityGateway } from "./gateway.ts";
import { useLoginUrls } from "./login-urls.ts";
import { measureCalls } from "./measure-calls.ts";
import { createRateLimits } from "./rate-limits.ts";
import { TelegramError } from "./telegram-error.ts";

/** A file of 40 MB takes minutes where a server at home uploads it. */
const MAX_UPLOAD_SECONDS = 300;

/** The bot, and an `Api` for each purpose: how its calls are paced, retried and reported. Each is measured. */
export function createApis(
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

function clientOf({ apiRoot, callTimeoutSeconds = 45 }: BotOptions) {
  return {
    apiRoot,
    timeoutSeconds: callTimeoutSeconds,
    baseFetchConfig: { agent: connectionPool(apiRoot) },
    fetch: fetchResponse,
  };
}

/** Whether Telegram refuses the bot's token: 401 for an unknown one, 404 for a malformed one. */
export async function refusesToken(api: Api): Promise<boolean> {
  try {
    await api.getMe();
    return false;
  } catch (error) {
    return error instanceof TelegramError && (error.code === 401 || error.code === 404);
  }
}
