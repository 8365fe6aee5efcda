import type { mongo as driver } from "mongoose";
import { expect } from "vitest";

export type Collection<T extends driver.Document = driver.Document> = driver.Collection<T>;
export type Document = driver.Document;

export type Row = Document & { _id: string | number };

export async function failure(
  work: Promise<unknown>,
): Promise<{ code?: number; message: string } & Document> {
  return work.then(
    () => expect.unreachable("it should have failed"),
    (error: unknown) => error as { message: string },
  );
}
