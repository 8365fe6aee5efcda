import type { Transformer } from "grammy";
import type { Timers } from "../../usecases/ports/timers.ts";

/** One attempt of a call to Telegram, as it ended. */
export interface TelegramCall {
  readonly method: string;
  /** 200, or the code of Telegram's refusal; null without an answer. */
  readonly status: number | null;
  /** In milliseconds. */
  readonly ms: number;
}

/** Passes each attempt of a call to `onCall`. To be installed first, so that retries are attempts too. */
export function measureCalls(
  timers: Pick<Timers, "now">,
  onCall: (call: TelegramCall) => void,
): Transformer {
  return async (prev, method, payload, signal) => {
    const begun = timers.now();
    const end = (status: number | null) => onCall({ method, status, ms: timers.now() - begun });
    try {
      const answer = await prev(method, payload, signal);
      end(answer.ok ? 200 : answer.error_code);
      return answer;
    } catch (error) {
      end(null);
      throw error;
    }
  };
}
