import { LRUCache } from "lru-cache";

/** A message that a user wrote. */
interface WrittenMessage {
  readonly chatId: number;
  readonly messageId: number;
}

/**
 * Which message answers which, so that an edited question is answered in place. Kept in memory only, and
 * without a text: where it is not known any more, the answer is a new message.
 */
export interface SentAnswers {
  readonly of: (written: WrittenMessage) => number | null;
  readonly remember: (written: WrittenMessage, answerId: number) => void;
}

const MAX_ANSWERS = 5000;

export function createSentAnswers(): SentAnswers {
  const answers = new LRUCache<string, number>({ max: MAX_ANSWERS });
  return {
    of: (written) => answers.get(keyOf(written)) ?? null,
    remember: (written, answerId) => void answers.set(keyOf(written), answerId),
  };
}

function keyOf({ chatId, messageId }: WrittenMessage): string {
  return `${chatId} ${messageId}`;
}
