import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { Router, type Request, type RequestHandler } from "express";
import type { Opener } from "../domain/connect-link.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { ConnectUsecases, ReadOpener } from "./connect-usecases.ts";
import { LINK_STATUS } from "./link-status.ts";
import { linkTokenOf } from "./link-url.ts";
import { limitPages } from "./rate-limits.ts";
import { connectPageHeaders } from "./security-headers.ts";

export interface ConnectPageOptions {
  /** The directory of the built page: `index.html` and its assets. */
  readonly dir: string;
  /** The base path of the page's own files; empty for the root. */
  readonly basePath: string;
  readonly connectOrigin: string;
  readonly connect: Pick<ConnectUsecases, "openLink">;
  readonly readOpener: ReadOpener;
  readonly usageLimits: UsageLimits;
  readonly logError: LogError;
}

/**
 * The page of a personal link. A GET does not spend the link, because chat apps and virus scanners open
 * links too: the page requests the session with a POST.
 */
export function connectPage(options: ConnectPageOptions): Router {
  const router = Router();
  const secure = connectPageHeaders(options.connectOrigin);
  router.get("/done", secure, async (_request, response) => {
    response.type("html").send(await readPage(options));
  });
  router.get("/:token", limitPages(options.usageLimits), secure, async (request, response) => {
    const page = await readPage(options);
    response
      .status(await statusOf(options, request))
      .type("html")
      .send(page);
  });
  return router;
}

/** The status of the page, which is sent in any case: it says what is wrong, and can retry. */
async function statusOf(options: ConnectPageOptions, request: Request): Promise<number> {
  const token = linkTokenOf(request);
  if (token === null) return LINK_STATUS.unknown;
  try {
    const opener = openerOf(request.query, options.readOpener);
    return LINK_STATUS[(await options.connect.openLink({ token, opener })).kind];
  } catch (error) {
    options.logError(error, "GET /connect/:token");
    return 503;
  }
}

/** Telegram appends the account that pressed a `login_url` button, signed by a hash. */
function openerOf(query: Request["query"], readOpener: ReadOpener): Opener {
  if (query["hash"] === undefined) return { kind: "unidentified" };
  const texts = Object.entries(query).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return readOpener(Object.fromEntries(texts));
}

/** Throws a sentence for the operator when the page was not built. */
export async function assertPageIsBuilt(dir: string): Promise<void> {
  await readPage({ dir, basePath: "" }).catch((error: unknown) => {
    throw new Error("The Connect page is not built: run npm run build first.", { cause: error });
  });
}

async function readPage({ dir, basePath }: Pick<ConnectPageOptions, "dir" | "basePath">) {
  const page = await readFile(join(dir, "index.html"), "utf8");
  return page.replaceAll('="/connect-assets/', `="${basePath}/connect-assets/`);
}

const CACHE_FOR_A_YEAR = "public, max-age=31536000, immutable";
const CACHE_FOR_AN_HOUR = "public, max-age=3600";

/** The page's own files. A file with a hash in its name never changes. */
export function connectAssets(dir: string): RequestHandler {
  return express.static(dir, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders(response, path) {
      response.setHeader(
        "Cache-Control",
        /-[\w-]{8}\.\w+$/.test(path) ? CACHE_FOR_A_YEAR : CACHE_FOR_AN_HOUR,
      );
    },
  });
}
