import type { Session } from "../../connect-web/src/session.ts";

export const session = (more: Partial<Session> = {}): Session => ({
  connectToken: "token-1",
  connectUrl: "https://connect.example",
  includeSandbox: false,
  language: "pt",
  botUrl: "https://t.me/quanto_test_bot",
  purpose: "connect",
  ...more,
});
