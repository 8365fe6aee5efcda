/** Telegram's words where a message already looks as it was asked to. */
export const NOT_MODIFIED = /message is not modified|MESSAGE_NOT_MODIFIED/i;

/** Telegram's words where a message can never be edited (any more): what it would say is sent anew. */
export const MESSAGE_GONE =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|MESSAGE_EDIT_TIME_EXPIRED|message identifier is not specified/i;

/** Any words: Telegram understood the call and will never carry it out. */
export const ANY_REFUSAL = /^/;
