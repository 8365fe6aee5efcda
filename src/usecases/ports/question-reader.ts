import type { Day } from "../../domain/day.ts";
import type { Question } from "../../domain/questions/question.ts";

/**
 * Reads a sentence that the grammar does not understand, for a user who asked for it with a key of their own. It
 * is given the sentence and the day, and no row, name or figure of the user: names in its answer are
 * words, which are looked up here. Nothing implements it yet.
 */
export interface QuestionReader {
  /** Null where the sentence is no question about money. */
  read(sentence: string, today: Day): Promise<Question | null>;
}
