import { notFound } from "../errors.ts";
import type { Route } from "../route.ts";

/** Products without data in the sandbox. */
export const otherProductRoutes: Route[] = [
  {
    method: "GET",
    path: "/identity",
    access: "api-key",
    handle: () => {
      throw notFound("identity", "IDENTITY_NOT_FOUND");
    },
  },
];
