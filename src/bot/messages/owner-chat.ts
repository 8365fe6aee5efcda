import type { Api } from "grammy";
import type { TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { languageFor } from "../../domain/user.ts";
import { ChatBlockedError } from "../../errors.ts";
import type { Clock } from "../../usecases/ports/clock.ts";
import type { LogError } from "../../usecases/ports/log-error.ts";
import type { OwnerChat } from "../../usecases/ports/operation.ts";
import type { Users } from "../../usecases/ports/users.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";
import { ownerNoticeView } from "../views/owner/owner-notice-view.ts";
import { sendMessage } from "./send-message.ts";

/** In which language and zone the owner reads. */
export interface OwnerReading {
  readonly language: Language;
  readonly zone: TimeZone;
}

export interface OwnerParts {
  /** The owner's Telegram id, which is also the id of their private chat. */
  readonly ownerId: number;
  readonly users: Pick<Users, "byTelegramId">;
  readonly defaultTimeZone: TimeZone;
  readonly clock: Clock;
  readonly logError: LogError;
}

/**
 * How the owner reads, as their settings say; as they said last while the database is away; Portuguese where they
 * were never known.
 */
export function createOwnerReading({
  ownerId,
  users,
  defaultTimeZone,
}: Pick<OwnerParts, "ownerId" | "users" | "defaultTimeZone">): () => Promise<OwnerReading> {
  let last: OwnerReading = { language: "pt", zone: defaultTimeZone };
  return async () => {
    const user = await users.byTelegramId(ownerId).catch(() => null);
    if (user) last = { language: languageFor(user), zone: user.timeZone };
    return last;
  };
}

/** The chat with the owner. `api` never sends a message twice. */
export function createOwnerChat(
  api: Api,
  reading: () => Promise<OwnerReading>,
  { ownerId, clock, logError }: Pick<OwnerParts, "ownerId" | "clock" | "logError">,
): OwnerChat {
  return {
    readSettings: async () => void (await reading()),
    notify: async (notice) => {
      const { language, zone } = await reading();
      try {
        await sendMessage(
          api,
          ownerId,
          ownerNoticeView(notice, { now: clock.now(), zone }, language),
        );
      } catch (error) {
        const isLost = error instanceof TelegramError && error.mayBeExecuted;
        if (!isLost && !(error instanceof ChatBlockedError)) throw error;
        // A message without an answer counts as sent; one to a chat that does not exist cannot be sent later.
        logError(
          error,
          `telling the owner of "${notice.incident}"; OWNER_TELEGRAM_ID must /start the bot`,
        );
      }
    },
  };
}
