import { CATEGORIES, categoryById } from "../categories.ts";
import { notFound } from "../errors.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";

function list({ query }: RouteContext): Answer {
  const parentId = query.get("parentId");
  const found = CATEGORIES.filter(
    (category) => parentId === null || category.parentId === parentId,
  );
  return { body: pageOf(found, query, 500) };
}

function get({ params }: RouteContext): Answer {
  const category = categoryById(params["id"] ?? "");
  if (category === undefined) throw notFound("category", "CATEGORY_NOT_FOUND");
  return { body: category };
}

export const categoryRoutes: Route[] = [
  { method: "GET", path: "/categories", access: "api-key", handle: list },
  { method: "GET", path: "/categories/:id", access: "api-key", handle: get },
];
