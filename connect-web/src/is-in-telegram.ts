/**
 * Globals of Telegram's own browser: Android has `TelegramWebview`, iOS and newer apps
 * `TelegramWebviewProxy`, some `TelegramWebviewProxyProto`.
 */
const TELEGRAM_GLOBALS = ["TelegramWebview", "TelegramWebviewProxy", "TelegramWebviewProxyProto"];

/** Whether a window is Telegram's own browser, which a bank's app may not return to. */
export function isInTelegram(window: object): boolean {
  return TELEGRAM_GLOBALS.some((name) => name in window);
}
