import type { Api } from "grammy";
import type { Recipient } from "../../domain/deletion-confirmation.ts";
import { isQuiet } from "../../domain/summary-schedule.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { ChatBlockedError } from "../../errors.ts";
import type { Chat, SyncProgress } from "../../usecases/ports/chat.ts";
import type { Clock } from "../../usecases/ports/clock.ts";
import type { LogError } from "../bot-ports.ts";
import type { ConnectUrl } from "../connect-url.ts";
import { editMessage } from "./edit-message.ts";
import { sendMessage } from "./send-message.ts";
import type { Loudness } from "./send-options.ts";
import { openReport, type ReportParts, type SendPart } from "../report/send-report.ts";
import { summarySender, type LowPriorityParts } from "./send-summary.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import type { Message } from "../views/message.ts";
import { noticeMessage } from "../views/notice-message.ts";
import { refreshedView } from "../views/refreshed-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { progressView } from "../views/progress-view.ts";

/** Telegram takes about one edit a second in a chat. */
const BETWEEN_EDITS = 1000;

/** `api` is for what nobody asked for, so that no failure on the way says it twice. */
interface NotifierParts extends ReportParts, LowPriorityParts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly connectUrl: ConnectUrl;
}

/** Everything the product says by itself. */
export function createNotifier(parts: NotifierParts): Chat {
  const { api, connectUrl, reportError } = parts;
  return {
    showProgress: progressShower(parts),
    showRefreshed: async (user, messageId, banks) => {
      const moment = { now: parts.clock.now(), zone: user.timeZone };
      const view = refreshedView(banks, moment, viewOptionsOf(user));
      await editMessage(api, user.chatId, messageId, view);
    },
    sendReport: async (user, report, begin) => {
      const [first, ...rest] = await openReport(parts, user, report, loudnessFor(user, parts));
      if (!(await begin())) return;
      await atMostOnce(reportError, "sending a report", async () => first?.(api));
      await sendRest(reportError, rest, api);
    },
    notify: (user, notice) =>
      atMostOnce(reportError, `telling "${notice.kind}"`, () =>
        sendMessage(
          api,
          user.chatId,
          noticeMessage(notice, user, connectUrl),
          loudnessFor(user, parts),
        ),
      ),
    sendSummary: summarySender(parts),
  };
}

/** What nobody asked for at this moment makes no sound in quiet hours. */
function loudnessFor({ timeZone, quietHours }: Recipient, { clock }: { clock: Clock }): Loudness {
  return { isSilent: isQuiet(clock.now(), timeZone, quietHours) };
}

/** What comes behind the photo. The photo is there, and would come twice if the report was sent again. */
async function sendRest(reportError: LogError, rest: readonly SendPart[], api: Api): Promise<void> {
  try {
    for (const send of rest) await send(api);
  } catch (error) {
    reportError(error, "sending the rest of a report");
  }
}

/**
 * Rejects where the message counts as not sent, so that it may be tried again. One that Telegram did
 * not answer in time counts as sent: better missing once than heard twice.
 */
async function atMostOnce(
  reportError: LogError,
  what: string,
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof TelegramError && error.mayBeDone)) throw error;
    reportError(error, `${what}, which Telegram did not answer; it counts as sent`);
  }
}

/** These come again and again, so that one may be left out: the next one says more. */
const REPEATED: ReadonlySet<SyncProgress["kind"]> = new Set(["waiting", "fetching"]);

/**
 * Keeps one message up to date. Counts that come within a second of the last edit are left out, and so
 * is what the message says already; the end is always shown. One edit of a chat waits for the one before, and
 * nothing is shown after the end: a second sync may still be counting while the first one ends.
 */
function progressShower(parts: NotifierParts): Chat["showProgress"] {
  const { api, timers, reportError } = parts;
  const edited = new Map<number, number>();
  const ended = new Map<number, number>();
  const said = new Map<number, { messageId: number; text: string }>();
  const turns = new Map<number, Promise<number | null>>();

  async function showInTurn(user: User, messageId: number | null, progress: SyncProgress) {
    const { chatId } = user;
    const isEnd = progress.kind === "done";
    if (messageId !== null && !isEnd && ended.get(chatId) === messageId) return messageId;
    const isRepeated = REPEATED.has(progress.kind);
    if (messageId !== null && isRepeated && isTooSoon(edited.get(chatId), timers.now()))
      return messageId;
    const view = progressView(progress, languageFor(user));
    const last = said.get(chatId);
    if (last && last.messageId === messageId && last.text === view.text) return messageId;
    if (isEnd) edited.delete(chatId);
    else edited.set(chatId, timers.now());
    try {
      const shown = await show(api, chatId, messageId, view, loudnessFor(user, parts));
      said.set(chatId, { messageId: shown, text: view.text });
      if (isEnd) ended.set(chatId, shown);
      return shown;
    } catch (error) {
      if (!(error instanceof ChatBlockedError)) reportError(error, "progress in the chat");
      return null;
    }
  }

  return (user, messageId, progress) => {
    const before = turns.get(user.chatId) ?? Promise.resolve(null);
    const turn = before.then(() => showInTurn(user, messageId, progress));
    turns.set(user.chatId, turn);
    return turn.finally(() => {
      if (turns.get(user.chatId) === turn) turns.delete(user.chatId);
    });
  };
}

function isTooSoon(last: number | undefined, now: number): boolean {
  return last !== undefined && now - last < BETWEEN_EDITS;
}

async function show(
  api: Api,
  chatId: number,
  messageId: number | null,
  view: Message,
  loudness: Loudness,
): Promise<number> {
  if (messageId !== null && (await editMessage(api, chatId, messageId, view))) return messageId;
  return sendMessage(api, chatId, view, loudness);
}
