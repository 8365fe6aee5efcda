import { createHmac } from "node:crypto";
import { PluggyClient } from "pluggy-sdk";
import { z } from "zod";
import type { PositionProduct } from "../domain/position-product.ts";
import { BankError } from "../errors.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import { createApiKeys, type ApiKeys } from "./api-key.ts";
import { validateResponse } from "./validate-response.ts";
import { kindOfRequest, type Urgency } from "./request-budget.ts";
import { sendRequest, type PluggyRequest, type TransportOptions } from "./transport.ts";

export interface PluggyClientOptions extends TransportOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Clock;
  /** With or without a trailing slash. */
  readonly apiUrl: string;
}

type Query = Readonly<Record<string, unknown>> | null;

/** POST endpoints that create nothing permanent. */
const REPEATABLE_POSTS = new Set(["auth", "connect_token"]);

const authSchema = z.object({ apiKey: z.string().min(1) });

/**
 * The SDK's endpoints over our own transport. Every failure is a `BankError`, nothing is printed,
 * and responses are plain JSON: where the SDK's types say `Date`, there is text.
 */
export class PluggyApiClient extends PluggyClient {
  readonly #options: PluggyClientOptions;
  readonly #keys: ApiKeys;
  readonly #urgency: Urgency;
  #areKeysRejected = false;
  #keysTriedAt: Date | null = null;

  constructor(options: PluggyClientOptions, keys: ApiKeys | null = null) {
    super({ clientId: options.clientId, clientSecret: options.clientSecret });
    // The SDK reads the address from the environment alone; its `baseUrl` parameter has no effect.
    this.baseUrl = options.apiUrl.replace(/\/+$/, "");
    this.#options = options;
    this.#urgency = keys === null ? "awaited" : "when-spare";
    this.#keys = keys ?? createApiKeys(() => this.#authenticate(), options.clock);
  }

  /** A client with the same key whose requests take only what those of this one leave. */
  whenSpare(): PluggyApiClient {
    return new PluggyApiClient(this.#options, this.#keys);
  }

  /** Whether Pluggy rejected our client id and secret at the last authentication. */
  areKeysRejected(): boolean {
    return this.#areKeysRejected;
  }

  /** When our client id and secret were last accepted or rejected; null before. */
  keysTriedAt(): Date | null {
    return this.#keysTriedAt;
  }

  protected override getApiKey(): Promise<string> {
    return this.#keys.current();
  }

  protected override createGetRequest<T>(endpoint: string, query: Query = null): Promise<T> {
    return this.#call<T>({ method: "GET", endpoint, query });
  }

  protected override createMutationRequest<T>(
    method: string,
    endpoint: string,
    query: Query = null,
    body?: Record<string, unknown>,
  ): Promise<T> {
    return this.#call<T>({ method: method.toUpperCase(), endpoint, query, body });
  }

  /**
   * Authenticates, and returns whether Pluggy rejects our client id and secret. False where it
   * accepts them or does not respond.
   */
  async refusesKeys(): Promise<boolean> {
    try {
      await this.#keys.current();
      return false;
    } catch (error) {
      return error instanceof BankError && error.code === "unauthorized";
    }
  }

  /** A further page of `fetchAccounts`, which fetches the first one only. */
  async fetchAccountsPage(itemId: string, page: number): Promise<unknown> {
    return this.createGetRequest<unknown>("accounts", { itemId, page });
  }

  /** A page of a card's bills. */
  async fetchBillsPage(accountId: string, page: number): Promise<unknown> {
    return this.createGetRequest<unknown>("bills", { accountId, page });
  }

  /** A page of an item's investments or loans. */
  async fetchPositionsPage(
    product: PositionProduct,
    itemId: string,
    page: number,
  ): Promise<unknown> {
    return this.createGetRequest<unknown>(product, { itemId, page });
  }

  /** A further page of `fetchWebhooks`. */
  async fetchWebhooksPage(page: number): Promise<unknown> {
    return this.createGetRequest<unknown>("webhooks", { page });
  }

  /**
   * HMAC with our client secret: account numbers have so few digits that a plain hash could be
   * reversed by brute force.
   */
  readonly keyedHash = (text: string): string =>
    createHmac("sha256", this.#options.clientSecret).update(text).digest("hex");

  /** A rejected key may have been revoked early: the call is repeated once with a new one. */
  async #call<T>(call: Call): Promise<T> {
    const key = await this.#keys.current();
    try {
      return await this.#send<T>(call, key);
    } catch (error) {
      if (!(error instanceof BankError && error.code === "unauthorized")) throw error;
      this.#keys.invalidate(key);
      return this.#send<T>(call, await this.#keys.current());
    }
  }

  async #authenticate(): Promise<string> {
    const body = { clientId: this.clientId, clientSecret: this.clientSecret, nonExpiring: false };
    try {
      const response = await this.#send(
        { method: "POST", endpoint: "auth", query: null, body },
        null,
      );
      const { apiKey } = validateResponse(authSchema, response, "POST auth");
      this.#noteKeys(false);
      return apiKey;
    } catch (error) {
      const isRefusal =
        error instanceof BankError && ["refused", "unauthorized"].includes(error.code);
      if (!isRefusal) throw error;
      this.#noteKeys(true);
      throw new BankError("unauthorized", error.message, { reason: error.reason });
    }
  }

  #noteKeys(areRejected: boolean): void {
    this.#areKeysRejected = areRejected;
    this.#keysTriedAt = this.#options.clock.now();
  }

  // The SDK's types are only a promise, so every caller validates the response.
  async #send<T>(call: Call, key: string | null): Promise<T> {
    return (await sendRequest(this.#requestOf(call, key), this.#options)) as T;
  }

  #requestOf({ method, endpoint, query, body }: Call, key: string | null): PluggyRequest {
    return {
      method,
      url: new URL(`${this.baseUrl}/${endpoint}${queryString(query)}`),
      headers: { ...this.defaultHeaders, ...(key === null ? {} : { "X-API-KEY": key }) },
      body,
      kind: kindOfRequest(method, endpoint),
      urgency: this.#urgency,
      isRepeatable: method === "GET" || method === "DELETE" || REPEATABLE_POSTS.has(endpoint),
    };
  }
}

interface Call {
  readonly method: string;
  readonly endpoint: string;
  readonly query: Query;
  readonly body?: Record<string, unknown> | undefined;
}

/** URL-encoded, which the SDK omits; lists are joined by commas, as Pluggy expects. */
function queryString(query: Query): string {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const pairs = given.map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}
