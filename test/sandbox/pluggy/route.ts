import type { Sandbox } from "./sandbox.ts";
import type { Principal } from "./tokens.ts";

export interface RouteContext {
  sandbox: Sandbox;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  principal: Principal;
}

export interface Answer {
  status?: number;
  /** Sent as JSON; an empty body when it is missing. */
  body?: unknown;
}

export interface Route {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As in `/items/:id`. */
  path: string;
  /** The required token: none, the API key, or the API key or a connect token. */
  access: "anyone" | "api-key" | "connect-token";
  /** The requests a minute by address, when Pluggy limits them. */
  perMinute?: number;
  handle: (context: RouteContext) => Answer;
}

export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = actual;
    else if (part !== actual) return undefined;
  }
  return params;
}

/** The route of a request, or the other methods that its path has. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | { route: undefined; pathExists: boolean } {
  const onPath = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  return (
    onPath.find(({ route }) => route.method === method) ?? {
      route: undefined,
      pathExists: onPath.length > 0,
    }
  );
}
