import type { Link, Session } from "../../connect-web/src/session.ts";

export const session = (more: Partial<Session> = {}): Session => ({
  connectToken: "token-1",
  connectUrl: "https://connect.example",
  includeSandbox: false,
  language: "pt",
  ...more,
});

export const link = (more: Partial<Link> = {}): Link => ({
  language: "pt",
  botUrl: "https://t.me/quanto_test_bot",
  purpose: "connect",
  chat: { firstName: "Ana", username: "ana", photo: "/connect/a-token/photo" },
  ...more,
});
