import type { Api } from "grammy";
import type { Recipient } from "../../domain/deletion-confirmation.ts";
import { isQuiet } from "../../domain/summary-schedule.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { ChatBlockedError } from "../../errors.ts";
import type { Chat, SyncProgress } from "../../usecases/ports/chat.ts";
import type { Clock } from "../../usecases/ports/clock.ts";
import type { LogError } from "../../usecases/ports/log-error.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { editMessage } from "./edit-message.ts";
import { sendMessage } from "./send-message.ts";
import type { SoundOptions } from "./send-options.ts";
import { prepareReport, type ReportParts, type SendPart } from "../report/send-report.ts";
import { summarySender, type LowPriorityParts } from "./send-summary.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import type { Message } from "../views/message.ts";
import { noticeView } from "../views/notice-view.ts";
import { refreshedView } from "../views/refreshed-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { progressView } from "../views/progress-view.ts";

/** Telegram allows about one edit a second in a chat. */
const MIN_EDIT_INTERVAL_MS = 1000;

/** `api` has the purpose `notice`: its messages are never sent twice. */
interface NotifierParts extends ReportParts, LowPriorityParts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly connectUrl: ConnectUrl;
}

/** Sends every message that is not an answer to an update. */
export function createNotifier(parts: NotifierParts): Chat {
  const { api, connectUrl, logError } = parts;
  return {
    showProgress: progressDisplay(parts),
    showRefreshed: async (user, messageId, banks) => {
      const moment = { now: parts.clock.now(), zone: user.timeZone };
      const view = refreshedView(banks, moment, viewOptionsOf(user));
      await editMessage(api, user.chatId, messageId, view);
    },
    sendReport: async (user, report, begin) => {
      const options = { opening: "answer", ...soundFor(user, parts) } as const;
      const [first, ...rest] = await prepareReport(parts, user, report, options);
      if (!(await begin())) return;
      await atMostOnce(logError, "sending a report", async () => first?.(api));
      await sendRest(logError, rest, api);
    },
    notify: (user, notice) =>
      atMostOnce(logError, `sending the notice "${notice.kind}"`, () =>
        sendMessage(api, user.chatId, noticeView(notice, user, connectUrl), soundFor(user, parts)),
      ),
    sendSummary: summarySender(parts),
  };
}

/** Silent in the user's quiet hours. */
function soundFor({ timeZone, quietHours }: Recipient, { clock }: { clock: Clock }): SoundOptions {
  return { isSilent: isQuiet(clock.now(), timeZone, quietHours) };
}

/** Sends the messages after the photo; never rejects, because a retry would send the photo twice. */
async function sendRest(logError: LogError, rest: readonly SendPart[], api: Api): Promise<void> {
  try {
    for (const send of rest) await send(api);
  } catch (error) {
    logError(error, "sending the rest of a report");
  }
}

/**
 * Rejects where the message was not sent, so that it may be retried. A message whose outcome is unknown
 * counts as sent: rather lost than sent twice.
 */
async function atMostOnce(
  logError: LogError,
  what: string,
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof TelegramError && error.mayBeExecuted)) throw error;
    logError(error, `${what}, whose outcome is unknown; it counts as sent`);
  }
}

/** Progress that repeats: one may be skipped, because the next one supersedes it. */
const REPEATED: ReadonlySet<SyncProgress["kind"]> = new Set(["waiting", "fetching"]);

/**
 * Keeps a chat's progress message up to date. Repeated progress within a second of the last edit is
 * skipped, as is a text that the message has already; `done` is always shown. Edits of a chat are
 * sequential. That nothing comes after `done` is up to `showFirstProgress`: other processes show progress too.
 */
function progressDisplay(parts: NotifierParts): Chat["showProgress"] {
  const { api, timers, logError } = parts;
  const editedAt = new Map<number, number>();
  const shownTexts = new Map<number, { messageId: number; text: string }>();
  const pending = new Map<number, Promise<number | null>>();

  async function showNext(user: User, messageId: number | null, progress: SyncProgress) {
    const { chatId } = user;
    const isEnd = progress.kind === "done";
    const isRepeated = REPEATED.has(progress.kind);
    if (messageId !== null && isRepeated && isTooSoon(editedAt.get(chatId), timers.now()))
      return messageId;
    const view = progressView(progress, languageFor(user));
    const last = shownTexts.get(chatId);
    if (last && last.messageId === messageId && last.text === view.text) return messageId;
    if (isEnd) editedAt.delete(chatId);
    else editedAt.set(chatId, timers.now());
    try {
      const shown = await show(api, chatId, messageId, view, soundFor(user, parts));
      shownTexts.set(chatId, { messageId: shown, text: view.text });
      return shown;
    } catch (error) {
      if (!(error instanceof ChatBlockedError)) logError(error, "showing progress in a chat");
      return null;
    }
  }

  return (user, messageId, progress) => {
    const before = pending.get(user.chatId) ?? Promise.resolve(null);
    const turn = before.then(() => showNext(user, messageId, progress));
    pending.set(user.chatId, turn);
    return turn.finally(() => {
      if (pending.get(user.chatId) === turn) pending.delete(user.chatId);
    });
  };
}

function isTooSoon(last: number | undefined, now: number): boolean {
  return last !== undefined && now - last < MIN_EDIT_INTERVAL_MS;
}

async function show(
  api: Api,
  chatId: number,
  messageId: number | null,
  view: Message,
  loudness: SoundOptions,
): Promise<number> {
  if (messageId !== null && (await editMessage(api, chatId, messageId, view))) return messageId;
  return sendMessage(api, chatId, view, loudness);
}
