import type { Api, Middleware } from "grammy";
import { LRUCache } from "lru-cache";
import type { ProfileName, Photo, Profiles } from "../../usecases/ports/profiles.ts";
import type { LogError } from "../../usecases/ports/log-error.ts";
import type { BotContext } from "../context.ts";
import { TelegramError } from "./telegram-error.ts";
import { networkReason } from "./network-code.ts";
import type { Timers } from "../../usecases/ports/timers.ts";

/** The Connect page waits for it. */
const MAX_WAIT_MS = 1500;
const NAMES = { ttl: 30 * 60_000, max: 10_000 };
const PHOTOS = { ttl: 10 * 60_000, max: 200 };
/** Telegram's small photos of users have about 160 × 160 pixels and 10 kB. */
const MAX_PHOTO_BYTES = 200_000;

interface ProfileParts {
  /** Its calls are not retried: the page does not wait for long. */
  readonly api: Api;
  readonly apiRoot: string;
  readonly timers: Pick<Timers, "now">;
  readonly logError: LogError;
}

/** Remembers users' names from their updates, and asks Telegram for those that are unknown. */
export interface TelegramProfiles extends Profiles {
  readonly rememberName: Middleware<BotContext>;
}

/** Names and photos are kept in memory only, for minutes. */
export function createProfiles({ api, apiRoot, timers, logError }: ProfileParts): TelegramProfiles {
  const clock = { perf: timers, ttlResolution: 0 };
  const names = new LRUCache<number, ProfileName>({ ...NAMES, ...clock });
  const photos = new LRUCache<number, Promise<Photo | null>>({ ...PHOTOS, ...clock });

  async function orNull<T>(what: string, ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      logError(new TelegramError(what, null, networkReason(error)), `asking Telegram: ${what}`);
      return null;
    }
  }

  // grammY's type of a signal is older than Node's.
  const timeoutSignal = () => AbortSignal.timeout(MAX_WAIT_MS) as Parameters<Api["getChat"]>[1];
  const chatOf = (chatId: number) => api.getChat(chatId, timeoutSignal());

  async function loadPhoto(chatId: number): Promise<Photo | null> {
    const id = (await chatOf(chatId)).photo?.small_file_id;
    if (id === undefined) return null;
    const { file_path: path } = await api.getFile(id, timeoutSignal());
    if (path === undefined) return null;
    // The address contains the bot's token: it is never logged or passed on.
    const address = `${apiRoot}/file/bot${api.token}/${path}`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(MAX_WAIT_MS) });
    if (!answer.ok) return null;
    return photoOf(Buffer.from(await answer.arrayBuffer()));
  }

  return {
    rememberName: (ctx, next) => {
      if (ctx.from) names.set(ctx.from.id, nameOf(ctx.from));
      return next();
    },
    async nameOf({ telegramId, chatId }) {
      const known = names.get(telegramId);
      if (known) return known;
      const name = await orNull("a user's name", async () => nameOf(await chatOf(chatId)));
      if (name?.firstName) names.set(telegramId, name);
      return name?.firstName ? name : null;
    },
    async photoOf({ telegramId, chatId }) {
      const known = photos.get(telegramId);
      if (known) return known;
      const photo = orNull("a user's photo", () => loadPhoto(chatId));
      photos.set(telegramId, photo);
      return photo;
    },
  };
}

function nameOf({
  first_name: firstName,
  username,
}: {
  first_name?: string | undefined;
  username?: string | undefined;
}): ProfileName {
  return { firstName: firstName?.trim() ?? "", username: username ?? null };
}

/** The photo, where it is small and of a known picture format: it is served to browsers. */
function photoOf(bytes: Buffer): Photo | null {
  if (bytes.length > MAX_PHOTO_BYTES) return null;
  const mediaType = mediaTypeOf(bytes.toString("latin1", 0, 12));
  return mediaType && { bytes, mediaType };
}

function mediaTypeOf(start: string): Photo["mediaType"] | null {
  if (start.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (start.startsWith("\u0089PNG\r\n")) return "image/png";
  return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : null;
}
