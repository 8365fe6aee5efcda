/** Types of the part of node-fetch 2 that is used here: grammY's HTTP client, which has none. */
declare module "node-fetch" {
  export class Response {
    constructor(body: string, init?: { status?: number });
    readonly status: number;
    readonly statusText: string;
    readonly headers: { get(name: string): string | null };
    text(): Promise<string>;
    json(): Promise<unknown>;
  }
  export default function fetch(url: string, init?: Record<string, unknown>): Promise<Response>;
}
