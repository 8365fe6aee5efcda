import { badRequest } from "./errors.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);

/** A path id that is no UUID is answered with 400; an unknown one with 404. */
export function uuidParam(params: Record<string, string>, name = "id"): string {
  const value = params[name] ?? "";
  if (!isUuid(value)) throw badRequest(`${name} must be a UUID`);
  return value;
}

export function requiredUuidQuery(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  const problems = [
    ...(value === null ? [`${name} should not be null or undefined`] : []),
    ...(value === null || !isUuid(value) ? [`${name} must be a UUID`] : []),
  ];
  if (value === null || problems.length > 0) throw badRequest(problems.join(","));
  return value;
}

export function optionalText(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw badRequest(`${name} must be a string`);
  return value;
}

export function isLocalHost(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}

/** Webhooks must be public https URLs, unless the options allow others. */
export function checkWebhookUrl(url: string, allowLocal: boolean): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = parsed?.protocol === "https:" || parsed?.protocol === "http:";
  if (parsed === undefined || !isWeb) throw badRequest("Webhook url must be valid URL address");
  if (allowLocal) return;
  if (parsed.protocol !== "https:" || isLocalHost(parsed.hostname)) {
    throw badRequest("Webhook url must be valid URL address and not localhost");
  }
}
