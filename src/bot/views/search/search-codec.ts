import type { Button } from "../message.ts";
import { readPage } from "../report/screen-arguments.ts";

/** Matches the data of any button of a search. What is searched for is in the message. */
export const SEARCH_PATTERN = /^search:1:/;

export type SearchStep =
  | { readonly kind: "page"; readonly page: number }
  /** The same on all days. */
  | { readonly kind: "all-days" }
  /** Other words. */
  | { readonly kind: "words"; readonly text: string };

const MAX_DATA_BYTES = 64;

function searchData(step: SearchStep): string {
  switch (step.kind) {
    case "page":
      return `search:1:p:${step.page}`;
    case "all-days":
      return "search:1:a";
    case "words":
      return `search:1:w:${step.text}`;
  }
}

/** Null where the data are invalid. */
export function readSearchData(data: string): SearchStep | null {
  const [, code = "", argument = ""] = /^search:1:([paw])(?::([^]+))?$/.exec(data) ?? [];
  if (code === "p") return { kind: "page", page: readPage(argument) };
  if (code === "a") return { kind: "all-days" };
  return argument === "" ? null : { kind: "words", text: argument };
}

export function searchButton(label: string, step: SearchStep): Button {
  return { kind: "callback", label, data: searchData(step) };
}

/** Whether a button has room for the step. */
export function fitsButton(step: SearchStep): boolean {
  return new TextEncoder().encode(searchData(step)).length <= MAX_DATA_BYTES;
}
