import { pino, type DestinationStream, type Logger } from "pino";

/**
 * The one log. Whatever could carry a secret or a person's data is cut out by name as a last net;
 * nothing should put it there in the first place.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[cut]",
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

const SECRET_NAMES = [
  "token",
  "accessToken",
  "connectToken",
  "apiKey",
  "clientSecret",
  "authorization",
  "cookie",
  "secret",
  '["x-api-key"]',
  '["x-webhook-secret"]',
  '["x-telegram-bot-api-secret-token"]',
  "documentNumber",
  "number",
  "owner",
  "taxNumber",
];
