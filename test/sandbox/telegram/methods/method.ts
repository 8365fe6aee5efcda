import type { ApiMethods } from "grammy/types";
import type { CallParams } from "../call-params.ts";
import type { World } from "../world.ts";

/** The request of a method. `signal` fires when the caller disconnects. */
export interface Asked {
  readonly world: World;
  readonly params: CallParams;
  readonly signal: AbortSignal;
}

/** The methods of the Bot API in one file, with grammY's types. */
export type Methods<M extends keyof ApiMethods> = {
  readonly [K in M]: (
    asked: Asked,
  ) =>
    | ReturnType<ApiMethods[K]>
    | Described<ReturnType<ApiMethods[K]>>
    | Promise<ReturnType<ApiMethods[K]>>;
};

/** A result with a description, as "Webhook was set". */
export class Described<T> {
  readonly result: T;
  readonly description: string;

  constructor(result: T, description: string) {
    this.result = result;
    this.description = description;
  }
}
