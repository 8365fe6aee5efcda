import type { Update } from "grammy/types";
import { beforeEach } from "vitest";
import { createUpdateIntake, type UpdateIntake } from "../../src/bot/update-intake.ts";
import type { UpdateInbox } from "../../src/usecases/ports/update-inbox.ts";
import { NOW } from "../support/make.ts";
import { memoryUpdateInbox } from "../support/memory-update-inbox.ts";

export interface Process extends UpdateIntake {
  /** The intervals of the running timers, in milliseconds. */
  intervals(): number[];
  /** Fires its timers once, and waits until no update is handled. */
  tick(): Promise<void>;
  /** Fires its timers once, and waits for what they do at once only. */
  fire(): Promise<void>;
  /** Ends all handlers that hang. */
  open(): void;
  /** From now on no call to the inbox has an effect: the process has crashed. */
  crash(): void;
}

/** What the processes of a test share. */
interface IntakeParts {
  inbox: UpdateInbox;
  now: Date;
  /** The name of the process and the id of each update that was handled. */
  handled: string[];
  reported: unknown[];
}

export interface IntakeProcesses extends IntakeParts {
  /** A process whose handlers hang where `isHanging` is true. */
  process(name: string, isHanging?: (id: number) => boolean): Process;
  /** Moves the clock on. */
  pass(ms: number): void;
  /** Stores updates as a process does that crashes before it handles them. */
  left(...updates: readonly Update[]): Promise<void>;
}

/** An empty inbox for each test of the file. */
export function intakeProcesses(): IntakeProcesses {
  const parts: IntakeProcesses = {
    inbox: memoryUpdateInbox(),
    now: NOW,
    handled: [],
    reported: [],
    process: (name, isHanging) => startProcess(parts, name, isHanging),
    pass: (ms) => {
      parts.now = new Date(parts.now.getTime() + ms);
    },
    left: (...updates) => parts.process("dead").accept(updates),
  };
  beforeEach(() => {
    Object.assign(parts, { inbox: memoryUpdateInbox(), now: NOW, handled: [], reported: [] });
  });
  return parts;
}

export function update(id: number, chat = 1): Update {
  const from = { id: chat, is_bot: false, first_name: "Ana" };
  return {
    update_id: id,
    message: { message_id: id, date: 0, chat: { ...from, type: "private" }, from, text: "oi" },
  };
}

/** A process whose handlers hang where `isHanging` is true. As in the bot, those of a chat run in sequence. */
function startProcess(
  parts: IntakeParts,
  name: string,
  isHanging: (id: number) => boolean = () => false,
): Process {
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const running = new Map<number, Promise<void>>();
  let hasCrashed = false;
  const never = new Promise<never>(() => {});
  const inboxUntilCrash = new Proxy(parts.inbox, {
    get:
      (target, key: keyof UpdateInbox) =>
      async (...args: never[]) =>
        hasCrashed ? never : await (target[key] as (...all: never[]) => unknown)(...args),
  });
  const intake = createUpdateIntake({
    inbox: inboxUntilCrash,
    clock: { now: () => parts.now },
    leaseId: name,
    handle: ({ update_id: id, message }) => {
      const chat = message?.chat.id ?? 0;
      const before = running.get(chat);
      const run = async () => {
        await before;
        if (isHanging(id)) await opened;
        if (!hasCrashed) parts.handled.push(`${name} ${id}`);
      };
      const turn = run();
      running.set(chat, turn);
      return turn;
    },
    logError: (error) => void parts.reported.push(error),
    timers: {
      every: (run, ms) => {
        const timer = { ms, run };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
  });
  return {
    ...intake,
    open,
    intervals: () => [...timers].map(({ ms }) => ms),
    tick: async () => {
      for (const { run } of timers) run();
      await intake.drained();
    },
    fire: async () => {
      for (const { run } of timers) run();
      await new Promise(setImmediate);
    },
    crash: () => {
      hasCrashed = true;
    },
  };
}
