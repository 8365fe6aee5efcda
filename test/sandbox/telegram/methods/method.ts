import type { ApiMethods } from "grammy/types";
import type { CallParams } from "../call-params.ts";
import type { World } from "../world.ts";

/** What a method needs to know of one request. `signal` fires when the asking side hangs up. */
export interface Asked {
  readonly world: World;
  readonly params: CallParams;
  readonly signal: AbortSignal;
}

/** The methods of the Bot API that a file of this folder offers, typed by grammY's own types. */
export type Methods<M extends keyof ApiMethods> = {
  readonly [K in M]: (
    asked: Asked,
  ) =>
    | ReturnType<ApiMethods[K]>
    | Described<ReturnType<ApiMethods[K]>>
    | Promise<ReturnType<ApiMethods[K]>>;
};

/** A result that Telegram adds a sentence to, as "Webhook was set". */
export class Described<T> {
  readonly result: T;
  readonly description: string;

  constructor(result: T, description: string) {
    this.result = result;
    this.description = description;
  }
}
