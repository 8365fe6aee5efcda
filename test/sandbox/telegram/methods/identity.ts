import { ApiError, badRequest } from "../api-error.ts";
import { textOf } from "../call-params.ts";
import { chatOf, findMessage } from "./find-chat.ts";
import { integerOf } from "../call-params.ts";
import type { Methods } from "./method.ts";

const downloadLimit = 20 * 1024 * 1024;

export const identityMethods: Methods<
  "getMe" | "logOut" | "close" | "getChat" | "getFile" | "pinChatMessage" | "unpinAllChatMessages"
> = {
  getMe: ({ world }) => world.bot,
  logOut: () => true,
  close: () => {
    // Telegram answers this to a bot that was just started, as every bot here is.
    throw new ApiError(429, "Too Many Requests: retry after 600", 600);
  },
  getChat: ({ world, params }) => {
    const { person, photo } = chatOf(world, params);
    return {
      id: person.id,
      type: "private",
      first_name: person.first_name,
      ...(person.username !== undefined && { username: person.username }),
      ...(photo !== null && {
        photo: { small_file_id: photo, small_file_unique_id: photo.slice(-12) },
      }),
      max_reaction_count: 11,
      accent_color_id: 0,
    } as never;
  },
  getFile: ({ world, params }) => {
    const id = textOf(params, "file_id");
    if (id === "") throw badRequest("file_id is empty");
    const file = world.files.get(id);
    if (file === undefined) throw badRequest("invalid file_id");
    if (file.bytes.length > downloadLimit) throw badRequest("file is too big");
    return {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  },
  pinChatMessage: ({ world, params }) => {
    const found = findMessage(chatOf(world, params), integerOf(params, "message_id", 0));
    if (found === undefined) throw badRequest("message to pin not found");
    return true;
  },
  unpinAllChatMessages: ({ world, params }) => {
    chatOf(world, params);
    return true;
  },
};
