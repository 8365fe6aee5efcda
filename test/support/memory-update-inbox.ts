import type { UpdateInbox, PendingUpdate } from "../../src/usecases/ports/update-inbox.ts";

interface Row {
  readonly receivedAt: Date;
  /** Null once it is handled. */
  waiting: PendingUpdate | null;
}

export function memoryUpdateInbox(): UpdateInbox {
  const rows = new Map<number, Row>();
  const turns = new Map<string, { leaseId: string; heldUntil: Date }>();
  const isHeld = (chat: string, now: Date) => (turns.get(chat)?.heldUntil ?? now) > now;
  return {
    addAll: async (updates, now) => {
      const fresh = updates.filter(({ id }) => !rows.has(id));
      for (const update of fresh)
        rows.set(update.id, { receivedAt: now, waiting: { ...update, attempts: 0 } });
      return new Set(fresh.map(({ id }) => id));
    },
    claimChat: async (chat, { leaseId, leasedUntil }, now) => {
      if (isHeld(chat, now)) return false;
      turns.set(chat, { leaseId, heldUntil: leasedUntil });
      return true;
    },
    renewChats: async (chats, { leaseId, leasedUntil }) => {
      const ours = chats.filter((chat) => turns.get(chat)?.leaseId === leaseId);
      for (const chat of ours) {
        const turn = turns.get(chat);
        if (turn && turn.heldUntil < leasedUntil) turn.heldUntil = leasedUntil;
      }
      return ours;
    },
    releaseChat: async (chat, leaseId) => {
      if (turns.get(chat)?.leaseId === leaseId) turns.delete(chat);
    },
    pendingOf: async (chat) =>
      [...rows.values()]
        .flatMap(({ waiting }) => (waiting?.chat === chat ? [waiting] : []))
        .toSorted((a, b) => a.id - b.id),
    countAttempt: async (id) => {
      const row = rows.get(id);
      if (row?.waiting) row.waiting = { ...row.waiting, attempts: row.waiting.attempts + 1 };
    },
    markHandled: async (id) => {
      const row = rows.get(id);
      if (row) row.waiting = null;
    },
    abandonedChats: async (before, now, limit) => {
      const chats = [...rows.values()].flatMap(({ waiting, receivedAt }) =>
        waiting && receivedAt <= before && !isHeld(waiting.chat, now) ? [waiting.chat] : [],
      );
      return [...new Set(chats)].slice(0, limit);
    },
    leases: async () => [...turns.values()].map(({ leaseId }) => leaseId),
    expire: async (leaseIds) => {
      for (const [chat, { leaseId }] of turns) if (leaseIds.includes(leaseId)) turns.delete(chat);
    },
  };
}
