/** The kinds of update that the bot receives. Sent with every registration: Telegram keeps the last list otherwise. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
] as const;
