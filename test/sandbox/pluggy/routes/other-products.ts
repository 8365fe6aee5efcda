import { notFound } from "../errors.ts";
import { pageOf } from "../page.ts";
import type { Route } from "../route.ts";
import { requiredUuidQuery } from "../validate.ts";

const emptyList = (path: string): Route => ({
  method: "GET",
  path,
  access: "api-key",
  handle: ({ query }) => {
    requiredUuidQuery(query, "itemId");
    return { body: pageOf([], query) };
  },
});

/** Products without data in the sandbox. */
export const otherProductRoutes: Route[] = [
  emptyList("/investments"),
  emptyList("/loans"),
  {
    method: "GET",
    path: "/identity",
    access: "api-key",
    handle: () => {
      throw notFound("identity", "IDENTITY_NOT_FOUND");
    },
  },
];
