import type { Link, Session } from "../../connect-web/src/link.ts";

export function makeSession(more: Partial<Session> = {}): Session {
  return {
    connectToken: "token-1",
    connectUrl: "https://connect.example",
    includeSandbox: false,
    language: "pt",
    updateItem: null,
    ...more,
  };
}

export function makeLink(more: Partial<Link> = {}): Link {
  return {
    language: "pt",
    botUrl: "https://t.me/quanto_test_bot",
    purpose: "connect",
    bankName: null,
    chat: { firstName: "Ana", username: "ana", photoUrl: "/connect/a-token/photo" },
    ...more,
  };
}
