import type { User } from "../domain/user.ts";
import { ChatBlockedError } from "../errors.ts";
import type { Ports } from "./ports.ts";
import type { Notice } from "./ports/chat.ts";

interface Goodbye {
  readonly notice: Notice;
  /** When the person asked for the deletion. */
  readonly askedAt: Date;
  /** Puts the last row back, so that the job finds something to do again. */
  readonly putBack: () => Promise<unknown>;
}

/** Nothing of a person stays only because Telegram is away for longer than this. */
export const GOODBYE_PATIENCE = 10 * 60_000;

/**
 * Says that everything is deleted, once it is: whoever takes the last row away says it, so it is
 * heard at most once. Where it was surely not sent, the last row comes back, and the failure has the
 * job repeated.
 */
export async function sayGoodbye(
  { chat, clock }: Pick<Ports, "chat" | "clock">,
  user: User,
  { notice, askedAt, putBack }: Goodbye,
): Promise<void> {
  if (user.pausedAt !== null) return;
  try {
    await chat.tell(user, notice);
  } catch (error) {
    const isLate = clock.now().getTime() - askedAt.getTime() > GOODBYE_PATIENCE;
    if (!isLate && !(error instanceof ChatBlockedError)) await putBack();
    throw error;
  }
}
