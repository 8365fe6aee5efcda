/**
 * What Telegram's apps put into the pages of their own browser: Android `TelegramWebview`, iOS and
 * newer ones `TelegramWebviewProxy`, some `TelegramWebviewProxyProto`.
 */
const MARKS = ["TelegramWebview", "TelegramWebviewProxy", "TelegramWebviewProxyProto"];

/** Whether the page is shown inside Telegram, where a bank's way back may be lost. */
export function isInTelegram(page: object): boolean {
  return MARKS.some((mark) => mark in page);
}
