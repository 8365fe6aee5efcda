import { z } from "zod";
import { CATEGORIES } from "../domain/categories.ts";
import { isDay, type Day } from "../domain/day.ts";
import { METHODS, type Question } from "../domain/questions/question.ts";
import type { QuestionReader } from "../usecases/ports/question-reader.ts";

const MAX_NAME_LENGTH = 60;
const MAX_LIMIT = 50;

const day = z.string().refine(isDay);
const name = z.string().trim().min(1).max(MAX_NAME_LENGTH);
const minor = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();

const limit = z.number().int().min(1).max(MAX_LIMIT).nullable();

const measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal(["sum", "biggest", "smallest", "count"]) }),
  z.strictObject({ kind: z.literal("average"), per: z.enum(["movement", "day", "month"]) }),
  z.strictObject({
    kind: z.literal("list"),
    order: z.enum(["newest", "largest", "smallest"]),
    limit,
  }),
  z.strictObject({ kind: z.literal("ranking"), by: z.enum(["shop", "category"]), limit }),
]);

const scope = z.strictObject({
  categoryId: z
    .string()
    .refine((id) => CATEGORIES.some((category) => category.id === id))
    .exactOptional(),
  merchant: name.exactOptional(),
  account: name.exactOptional(),
  method: z.enum(METHODS).exactOptional(),
  text: name.exactOptional(),
});

/** The shape of a question, as a language model is told it. Its JSON schema holds nothing of a user. */
export const questionSchema = z.strictObject({
  measure,
  direction: z.enum(["spent", "received"]),
  scope,
  amount: z
    .strictObject({ from: minor, to: minor })
    .refine(({ from, to }) => (from ?? 0) <= (to ?? Infinity))
    .nullable(),
  period: z.strictObject({ first: day, last: day }).refine(({ first, last }) => first <= last),
}) satisfies z.ZodType<Question>;

/** What a language model answered, as a question; null where it is none, or about days to come. */
export function parseQuestion(
  answer: unknown,
  today: Day,
): Awaited<ReturnType<QuestionReader["read"]>> {
  const { data } = questionSchema.safeParse(answer);
  return data && data.period.last <= today ? data : null;
}
