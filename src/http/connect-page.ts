import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { Router, type Request, type RequestHandler } from "express";
import type { Opener } from "../domain/connect-link.ts";
import type { ConnectUsecases, ReadOpener, Report } from "./connect-usecases.ts";
import { tokenOf } from "./link-address.ts";
import { limitPages } from "./rate-limits.ts";
import { securePage } from "./security.ts";

export interface ConnectPageOptions {
  /** Folder of the built page: `index.html` and its assets. */
  readonly dir: string;
  /** The folder of the public address, which the page's own files are asked for under; empty for the root. */
  readonly folder: string;
  readonly connectOrigin: string;
  readonly connect: Pick<ConnectUsecases, "openLink">;
  readonly readOpener: ReadOpener;
  readonly report: Report;
}

const STATUS = {
  "not-yours": 403,
  open: 200,
  unknown: 404,
  expired: 410,
  used: 410,
  replaced: 410,
} as const;

/**
 * The page of a personal link. Opening it spends nothing, since chat apps and virus scanners open
 * links too; the page itself asks for the session with a POST.
 */
export function connectPage(options: ConnectPageOptions): Router {
  const router = Router();
  const secure = securePage(options.connectOrigin);
  router.get("/done", secure, async (_request, response) => {
    response.type("html").send(await readPage(options));
  });
  router.get("/:token", ...limitPages(), secure, async (request, response) => {
    const page = await readPage(options);
    response
      .status(await statusOf(options, request))
      .type("html")
      .send(page);
  });
  return router;
}

/** The page comes even when the database does not answer: it has a friendly word and tries again. */
async function statusOf(options: ConnectPageOptions, request: Request): Promise<number> {
  const token = tokenOf(request);
  if (token === null) return STATUS.unknown;
  try {
    const opener = openerOf(request.query, options.readOpener);
    return STATUS[(await options.connect.openLink({ token, opener })).kind];
  } catch (error) {
    options.report(error, "GET /connect/:token");
    return 503;
  }
}

/** Telegram appends who pressed a `login_url` button, with a hash. */
function openerOf(query: Request["query"], readOpener: ReadOpener): Opener {
  if (query["hash"] === undefined) return { kind: "unidentified" };
  const texts = Object.entries(query).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return readOpener(Object.fromEntries(texts));
}

/** Throws a sentence for the operator where the page was never built, before the first user meets it. */
export async function requirePage(dir: string): Promise<void> {
  await readPage({ dir, folder: "" }).catch((error: unknown) => {
    throw new Error("The Connect page is not built: run npm run build first.", { cause: error });
  });
}

async function readPage({ dir, folder }: Pick<ConnectPageOptions, "dir" | "folder">) {
  const page = await readFile(join(dir, "index.html"), "utf8");
  return page.replaceAll('="/connect-assets/', `="${folder}/connect-assets/`);
}

const A_YEAR = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";

/** The page's own files. Those with a hash in their name never change. */
export function connectAssets(dir: string): RequestHandler {
  return express.static(dir, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders(response, path) {
      response.setHeader("Cache-Control", /-[\w-]{8}\.\w+$/.test(path) ? A_YEAR : AN_HOUR);
    },
  });
}
