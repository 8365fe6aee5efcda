/** Matches Telegram's error where an edit changes nothing. */
export const NOT_MODIFIED = /message is not modified|MESSAGE_NOT_MODIFIED/i;

/** Matches Telegram's errors where a message cannot be edited any more: its content is sent as a new one. */
export const MESSAGE_GONE =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|MESSAGE_EDIT_TIME_EXPIRED|message identifier is not specified/i;

/** Matches every refusal: Telegram understood the call and will never execute it. */
export const ANY_REFUSAL = /^/;
