import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundleConnectPage } from "./bundle-connect-page.ts";

const MAX_BYTES = 40_000;

it("the page and the widget SDK have less than 40 kB, compressed", async () => {
  const folder = await bundleConnectPage();
  const names = await readdir(folder);
  expect(names).toEqual(expect.arrayContaining(["index.html", "favicon.svg"]));
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(folder, name))).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(25_000);
  expect(total).toBeLessThan(MAX_BYTES);
});

it("the page has nothing inline that its content policy refuses", async () => {
  const html = await readFile(join(await bundleConnectPage(), "index.html"), "utf8");
  expect(html).toContain('src="/connect-assets/');
  expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/i);
});
