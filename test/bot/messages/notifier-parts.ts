import { Api } from "grammy";
import { afterEach, beforeEach } from "vitest";
import { fetchResponse } from "../../../src/bot/telegram-api/fetch-answer.ts";
import {
  installGateway,
  installLowPriorityGateway,
} from "../../../src/bot/telegram-api/gateway.ts";
import { createLowPriorityQueue } from "../../../src/bot/telegram-api/low-priority-queue.ts";
import { createRateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { createNotifier } from "../../../src/bot/messages/notifier.ts";
import { createPictures } from "../../../src/bot/messages/pictures.ts";
import { connectUrlAt } from "../../../src/bot/views/connect-url.ts";
import type { DatedReport, Report } from "../../../src/domain/report.ts";
import type { Chat } from "../../../src/usecases/ports/chat.ts";
import type { Person } from "../../sandbox/telegram/person.ts";
import { startTelegram, type Telegram } from "../../sandbox/telegram/start-telegram.ts";
import { testPng } from "../../sandbox/telegram/test-png.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeReport } from "../../support/make-report.ts";
import { makeUser, NOW } from "../../support/make.ts";

/** A notifier and what it works with; `now` may be set. */
export interface NotifierParts {
  telegram: Telegram;
  api: Api;
  timers: InstantTimers;
  now: Date;
  /** The number of pictures that were drawn. */
  drawn: number;
  ana: Person;
  chat: Chat;
  reported: unknown[];
  /** When nobody waits for an answer; already, unless set. */
  untilNoAnswer: Promise<void>;
}

export const user = makeUser();
export const yes = async () => true;

export function dated(change: Partial<Report> = {}): DatedReport {
  return { report: makeReport(change), calendar: makeCalendar() };
}

/** New parts for each test of the file. */
export function notifierParts(): NotifierParts {
  const parts = {} as NotifierParts;
  beforeEach(async () => {
    Object.assign(parts, await startParts(parts));
  });
  afterEach(() => parts.telegram.close());
  return parts;
}

/** The notifier reads the time from `parts`, and counts pictures there. */
async function startParts(parts: NotifierParts): Promise<NotifierParts> {
  const telegram = await startTelegram({ limits: "none" });
  const timers = instantTimers();
  const client = { apiRoot: telegram.apiRoot, timeoutSeconds: 1, fetch: fetchResponse } as never;
  const api = new Api(telegram.token, client);
  const lowPriorityApi = new Api(telegram.token, client);
  const rateLimits = createRateLimits({
    timers,
    random: () => 0,
    sharedPace: createMemoryPace(timers),
  });
  installGateway(api, { timers, rateLimits, purpose: "notice", onBlocked: async () => {} });
  installLowPriorityGateway(lowPriorityApi, { onBlocked: async () => {} });
  const reported: unknown[] = [];
  const keep = (error: unknown) => void reported.push(error);
  const draw = async () => {
    parts.drawn += 1;
    return testPng(40, 30);
  };
  const chat = createNotifier({
    api,
    lowPriorityApi,
    runBetween: (work) => parts.untilNoAnswer.then(work),
    queue: createLowPriorityQueue({ timers, rateLimits }),
    clock: { now: () => parts.now },
    timers,
    connectUrl: connectUrlAt("https://quanto.example/"),
    pictures: createPictures({ prepare: () => undefined, draw }, keep),
    logError: keep,
  });
  const ana = telegram.person({ id: user.chatId, firstName: "Ana", met: true });
  const untilNoAnswer = Promise.resolve();
  return { telegram, api, timers, now: NOW, drawn: 0, ana, chat, reported, untilNoAnswer };
}
