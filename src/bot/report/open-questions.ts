import type { ReplyPlace } from "../views/reply-place.ts";

/**
 * The question for a name or a note that was the last thing in a chat: a plain message is its answer, too. Kept
 * in memory only, because a reply is recognised without it.
 */
export interface OpenQuestions {
  readonly ask: (chatId: number, place: ReplyPlace) => void;
  /** The question of a chat, which is closed by this; null without one. */
  readonly take: (chatId: number) => ReplyPlace | null;
}

const MAX_CHATS = 1000;

export function createOpenQuestions(): OpenQuestions {
  const open = new Map<number, ReplyPlace>();
  return {
    ask: (chatId, place) => {
      const [oldest] = open.keys();
      if (oldest !== undefined && open.size >= MAX_CHATS) open.delete(oldest);
      open.set(chatId, place);
    },
    take: (chatId) => {
      const place = open.get(chatId) ?? null;
      open.delete(chatId);
      return place;
    },
  };
}
