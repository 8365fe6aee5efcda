import type { Clock } from "../usecases/ports/clock.ts";
import type { KeptUpdate, UpdateInbox, WaitingUpdate } from "../usecases/update-inbox.ts";
import type { LogError } from "./bot-ports.ts";
import type { UpdatesInHand } from "./updates-in-hand.ts";

/** How long a dead process keeps others from a chat it was working on. */
export const LEASE_MS = 15_000;
/** An update that so many processes died over is given up. */
const MAX_ATTEMPTS = 3;

export interface TurnParts {
  readonly inbox: UpdateInbox;
  readonly inHand: UpdatesInHand;
  readonly clock: Clock;
  readonly leaseId: string;
  readonly report: LogError;
}

/** The chats that this process works on: one lease each, held while updates of it are handled. */
export interface ChatTurns {
  /** An update of the chat was stored. */
  arrived(update: KeptUpdate): void;
  /** Works on what another process, or an earlier one, left of a chat. */
  takeOver(chat: string): void;
  renew(): Promise<void>;
  /** Begins no more chats. */
  stop(): void;
  /** What is being done, to be waited for. */
  readonly running: ReadonlySet<Promise<void>>;
}

interface Turn {
  readonly chat: string;
  /** Earlier updates are being handled, so that later ones may join them. */
  isOpen: boolean;
  hasNews: boolean;
  readonly running: Set<Promise<void>>;
}

export function createChatTurns(parts: TurnParts): ChatTurns {
  const { inbox, report } = parts;
  const turns = new Map<string, Turn>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();

  function begin(chat: string, work: (turn: Turn) => Promise<void>): void {
    if (stopping.signal.aborted || turns.has(chat)) return;
    const turn: Turn = { chat, isOpen: false, hasNews: false, running: new Set() };
    turns.set(chat, turn);
    const whole = workOn(parts, turn, work, stopping.signal)
      .catch((error: unknown) => report(error, "updates of a chat; they are handled later"))
      .finally(() => {
        turns.delete(chat);
        running.delete(whole);
        // It came between the last look and this moment.
        if (turn.hasNews) begin(chat, (next) => handleNew(parts, next));
      });
    running.add(whole);
  }

  return {
    running,
    arrived: (update) => {
      const turn = turns.get(update.chat);
      if (turn?.isOpen) handOver(parts, turn, update);
      else if (turn) turn.hasNews = true;
      else begin(update.chat, (next) => handleNew(parts, next));
    },
    takeOver: (chat) => begin(chat, (turn) => handleLeft(parts, turn)),
    renew: async () => {
      if (turns.size > 0) await inbox.renewChats([...turns.keys()], leaseOf(parts));
    },
    stop: () => stopping.abort(),
  };
}

function leaseOf({ leaseId, clock }: TurnParts) {
  return { leaseId, leasedUntil: new Date(clock.now().getTime() + LEASE_MS) };
}

async function workOn(
  parts: TurnParts,
  turn: Turn,
  work: (turn: Turn) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { inbox, leaseId, clock } = parts;
  do {
    turn.hasNews = false;
    if (!(await inbox.takeChat(turn.chat, leaseOf(parts), clock.now()))) continue;
    await work(turn);
    turn.isOpen = true;
    while (turn.running.size > 0) await Promise.all(turn.running);
    turn.isOpen = false;
    await inbox.giveBackChat(turn.chat, leaseId);
    // Another process may have stored one and found the chat taken, just before.
    turn.hasNews ||= (await waitingOf(parts, turn)).length > 0;
  } while (turn.hasNews && !signal.aborted);
  if (signal.aborted) turn.hasNews = false;
}

/** Together, in order: the bot has those of a chat stand in line, and may skip a press that a later one overtook. */
async function handleNew(parts: TurnParts, turn: Turn): Promise<void> {
  do {
    turn.hasNews = false;
    for (const update of await waitingOf(parts, turn)) handOver(parts, turn, update);
  } while (turn.hasNews);
}

/** One by one, so that the one a process dies of is told from those behind it. */
async function handleLeft(parts: TurnParts, turn: Turn): Promise<void> {
  const { inbox, inHand, report } = parts;
  for (;;) {
    const [update] = await waitingOf(parts, turn);
    if (!update) return;
    if (update.attempts >= MAX_ATTEMPTS) {
      const error = new Error("An update was given up: processes died over it again and again");
      report(error, "bot", { updateId: update.id });
      await inbox.settle(update.id);
    } else {
      await inbox.countAttempt(update.id);
      await inHand.handle(update);
    }
  }
}

async function waitingOf({ inbox, inHand }: TurnParts, { chat }: Turn): Promise<WaitingUpdate[]> {
  const waiting = await inbox.waitingOf(chat);
  return waiting.filter(({ id }) => !inHand.has(id));
}

function handOver({ inHand }: TurnParts, turn: Turn, update: KeptUpdate): void {
  const work = inHand.handle(update).finally(() => turn.running.delete(work));
  turn.running.add(work);
}
