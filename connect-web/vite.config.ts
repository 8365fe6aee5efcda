import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: pathOf("./"),
  base: "/connect-assets/",
  // No cache inside this folder, which holds source files only.
  cacheDir: pathOf("../node_modules/.cache/vite-connect-web"),
  build: {
    outDir: pathOf("../dist/connect-web"),
    emptyOutDir: true,
    assetsDir: "",
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: false,
  },
});
