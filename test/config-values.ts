import { loadConfig } from "../src/config.ts";
import { ConfigError } from "../src/errors.ts";

export const LEAST = {
  TELEGRAM_BOT_TOKEN: "123456:ABC-def",
  PLUGGY_CLIENT_ID: "a-client",
  PLUGGY_CLIENT_SECRET: "a-client-secret",
  MONGODB_URI: "mongodb://localhost:27017/quanto",
};
export const PUBLIC = {
  ...LEAST,
  PUBLIC_URL: "https://quanto.example/",
  WEBHOOK_SECRET: "a-secret-of-24-letters-x",
};

export function problemsOf(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
