import { expect, test } from "vitest";
import { BankError } from "../src/errors.ts";
import { createLogger } from "../src/logger.ts";

function logged(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLogger("info", { write: (line) => void lines.push(line) }));
  return JSON.parse(lines[0] ?? "{}") as Record<string, unknown>;
}

test("an error is told by its words, its code, its reason and its cause, and by nothing else", () => {
  const cause = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  const error = new BankError("unreachable", "GET items failed", { reason: "X", cause });
  const rows = Object.assign(error, { writeErrors: [{ op: { description: "PADARIA" } }] });
  const { err } = logged((logger) => logger.error({ err: rows }, "failed"));
  expect(err).toEqual({
    type: "BankError",
    message: "GET items failed",
    stack: expect.stringContaining("GET items failed"),
    code: "unreachable",
    reason: "X",
    cause: expect.objectContaining({ message: "socket hang up", code: "ECONNRESET" }),
  });
});

test("what was thrown and is no error is told too", () => {
  const { err } = logged((logger) => logger.error({ err: "just words" }));
  expect(err).toEqual({ type: "string", message: "just words" });
});

test("numbers of users and keys that the database quotes are cut", () => {
  const duplicate =
    "E11000 duplicate key error index: telegramId_1 dup key: { telegramId: 9912345 }";
  const line = JSON.stringify(logged((logger) => logger.error({ err: new Error(duplicate) })));
  expect(line).toContain("telegramId_1 dup key: [cut]");
  expect(line).not.toContain("9912345");
  const cpf = logged((logger) => logger.error({ err: new Error("document 12345678909") }));
  expect(JSON.stringify(cpf)).not.toContain("12345678909");
});

test("secrets are cut by their names, wherever they stand", () => {
  const secret = "s3cr3t-value";
  const line = logged((logger) =>
    logger.info({ token: secret, bank: { apiKey: secret }, a: { b: { clientSecret: secret } } }),
  );
  expect(JSON.stringify(line)).not.toContain(secret);
});
