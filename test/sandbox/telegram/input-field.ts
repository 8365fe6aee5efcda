import type { Chat, ForcedReply, OpenKeyboard, World } from "./world.ts";

/** A keyboard takes the place of a reply bar, and a reply bar that of a keyboard. */
export function changeKeyboard(
  world: World,
  chat: Chat,
  keyboard: OpenKeyboard | null,
  forcedReply: ForcedReply | null = null,
): void {
  chat.replyKeyboard = keyboard;
  chat.forcedReply = forcedReply;
  world.events.emit({ kind: "keyboard", chatId: chat.person.id });
}

/** A button of a one-time keyboard closes it, whatever it sends. */
export function closeOneTime(world: World, chat: Chat): void {
  const keyboard = chat.replyKeyboard;
  if (keyboard?.oneTime) changeKeyboard(world, chat, { ...keyboard, isOpen: false });
}

/** The user closes the reply bar, or has sent a message: either ends it. */
export function endForcedReply(world: World, chat: Chat): void {
  if (chat.forcedReply) changeKeyboard(world, chat, chat.replyKeyboard);
}
