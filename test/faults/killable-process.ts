import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { createBot, type QuantoBot } from "../../src/bot/create-bot.ts";
import { jobHandlers } from "../../src/jobs/handlers.ts";
import { createQueue } from "../../src/jobs/queue.ts";
import { startSummarySender } from "../../src/jobs/summary-sender.ts";
import { createLogger } from "../../src/logger.ts";
import { enqueueDueSummaries } from "../../src/usecases/summaries/enqueue-due-summaries.ts";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import type { SharedPace } from "../../src/usecases/ports/shared-pace.ts";
import type { Timers } from "../../src/usecases/ports/timers.ts";
import { routeJobs } from "../../src/usecases/jobs/route-jobs.ts";
import { createAnswersInProgress } from "../../src/usecases/timing/answers-in-progress.ts";
import type { Telegram } from "../sandbox/telegram/start-telegram.ts";
import { testPng } from "../sandbox/telegram/test-png.ts";
import { memoryUsageLimits } from "../support/memory-usage-limits.ts";
import { memoryUpdateInbox } from "../support/memory-update-inbox.ts";
import { randomFrom } from "../sandbox/pluggy/random.ts";
import type { FastTime } from "../support/fast-time.ts";

/** A process with its bot, its queue and its task of every minute, which a test can kill. */
export interface KillableProcess {
  readonly quanto: QuantoBot;
  /** The failures that it reported. */
  readonly reported: unknown[];
  /** How many summaries it composed and was about to begin. */
  composed(): number;
  start(): Promise<void>;
  /** From now on none of its calls is sent or answered, and none of its timers fires. */
  kill(): void;
}

export interface ProcessParts {
  readonly name: string;
  readonly time: FastTime;
  readonly telegram: Telegram;
  /** The ports that all processes share. */
  readonly world: Omit<Ports, "chat" | "clock" | "jobs">;
  readonly jobStore: JobStore;
  readonly sharedPace: SharedPace;
  /** Its connection to Telegram; a process that is not killed needs none of its own. */
  readonly wire?: Wire;
}

/** A proxy to Telegram whose connections can be cut. */
export interface Wire {
  readonly url: string;
  readonly cut: () => void;
}

const MINUTE = 60_000;

export function createProcess(parts: ProcessParts): KillableProcess {
  const { name, time, telegram } = parts;
  const life = { isOver: false };
  const reported: unknown[] = [];
  const report = (error: unknown) => void (life.isOver || reported.push(error));
  const unlessKilled = (run: () => void) => () => void (life.isOver || run());
  const timers: Timers = {
    now: () => time.now(),
    start: (run, ms) => time.timers.start(unlessKilled(run), ms),
    every: (run, ms) => time.timers.every(unlessKilled(run), ms),
  };
  let ids = 0;
  let composed = 0;
  const fractions = randomFrom(name);
  const random = {
    ...parts.world.random,
    id: () => `${name}-${(ids += 1)}`,
    fraction: () => fractions.next(),
  };
  const queue = createQueue({
    store: untilKilled(parts.jobStore, life),
    routes: (jobs) => routeJobs({ items: untilKilled(parts.world.items, life) }, jobs),
    clock: time.clock,
    random,
    logError: report,
    timers,
    worker: { host: name, pid: 1, isAlive: () => true },
  });
  const { users, items, accounts, transactions, links, events, deliveries } = parts.world;
  const begin: typeof deliveries.begin = (id) => {
    composed += 1;
    return deliveries.begin(id);
  };
  const botPorts = {
    ...parts.world,
    users: untilKilled(users, life),
    items: untilKilled(items, life),
    accounts: untilKilled(accounts, life),
    transactions: untilKilled(transactions, life),
    links: untilKilled(links, life),
    events: untilKilled(events, life),
    deliveries: untilKilled({ ...deliveries, begin }, life),
    clock: time.clock,
    jobs: queue,
  };
  const answers = createAnswersInProgress(timers, () => () => 1);
  const quanto = createBot({
    token: telegram.token,
    apiRoot: parts.wire?.url ?? telegram.apiRoot,
    publicUrl: "https://quanto.example",
    defaultTimeZone: "America/Sao_Paulo",
    ports: botPorts,
    inbox: memoryUpdateInbox(),
    leaseId: name,
    leaseClock: time.clock,
    charts: { prepare: () => undefined, draw: async () => testPng(40, 30) },
    logger: createLogger("fatal", { write: () => undefined }),
    logError: report,
    timers,
    answers,
    random: random.fraction,
    sharedPace: untilKilled(parts.sharedPace, life),
    usageLimits: memoryUsageLimits(timers),
  });
  const ports: Ports = { ...botPorts, chat: quanto.chat };

  function runEveryMinute(sender: { readonly wake: () => void }): void {
    enqueueDueSummaries(ports, report).then(sender.wake).catch(report);
    timers.start(() => runEveryMinute(sender), MINUTE - (time.now() % MINUTE));
  }

  return {
    quanto,
    reported,
    composed: () => composed,
    start: async () => {
      await quanto.bot.init();
      await queue.start(jobHandlers(ports, async () => ({ kind: "done" })));
      runEveryMinute(startSummarySender(ports, { timers, logError: report, answers }));
    },
    kill: () => {
      life.isOver = true;
      parts.wire?.cut();
    },
  };
}

/** The same store until the process is killed: after that no call arrives, and no answer comes back. */
function untilKilled<Store extends object>(
  store: Store,
  life: { readonly isOver: boolean },
): Store {
  const never = new Promise<never>(() => undefined);
  return new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        if (life.isOver) return never;
        const answer: unknown = await Reflect.apply(method, target, args);
        return life.isOver ? never : answer;
      };
    },
  });
}

export async function openWire({ apiRoot }: Telegram): Promise<Wire> {
  const { port } = new URL(apiRoot);
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    const outer = connect(Number(port), "127.0.0.1");
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        inner.destroy();
        outer.destroy();
      });
    }
    inner.pipe(outer).pipe(inner);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
