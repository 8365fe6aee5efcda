import { badRequest } from "./errors.ts";

export interface Page<T> {
  total: number;
  totalPages: number;
  page: number;
  results: T[];
}

const MAX_PAGE_SIZE = 500;

function positive(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw badRequest(`${name} must be a positive number`);
  return value;
}

/** The envelope of every list but `/v2/transactions`. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams, defaultSize = 20): Page<T> {
  const page = positive(query, "page", 1);
  const size = Math.min(positive(query, "pageSize", defaultSize), MAX_PAGE_SIZE);
  return {
    total: all.length,
    totalPages: Math.ceil(all.length / size),
    page,
    results: all.slice((page - 1) * size, page * size),
  };
}
