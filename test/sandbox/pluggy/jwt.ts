import { createHmac, timingSafeEqual } from "node:crypto";

export type Claims = Record<string, unknown> & { iat: number; exp: number };

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const signature = (text: string, secret: string): string =>
  createHmac("sha256", secret).update(text).digest("base64url");

/** A real HS256 JWT: the SDK decodes it and reads `exp`. Times are in seconds. */
export function signJwt(claims: Claims, secret: string): string {
  const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${text}.${signature(text, secret)}`;
}

/** The claims of a token with a valid signature; the caller checks the expiry. */
export function readJwt(token: string, secret: string): Claims | undefined {
  const [header = "", payload = "", sign = ""] = token.split(".");
  const expected = Buffer.from(signature(`${header}.${payload}`, secret));
  const given = Buffer.from(sign);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Claims;
}
