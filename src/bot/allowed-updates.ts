/** What the bot asks Telegram for. Said every time: Telegram otherwise keeps an older list. */
export const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;
