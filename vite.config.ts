import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The server's build: one file for each process. To load five hundred modules one by one took as long
 * as to load all libraries. The libraries stay in node_modules.
 */
export default defineConfig({
  publicDir: false,
  cacheDir: pathOf("node_modules/.cache/vite-server"),
  ssr: { external: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: pathOf("dist"),
    emptyOutDir: true,
    assetsDir: "",
    sourcemap: true,
    rolldownOptions: {
      output: { chunkFileNames: "shared-[hash].js" },
      input: {
        main: pathOf("src/main.ts"),
        doctor: pathOf("src/doctor/main.ts"),
        "drawing-child": pathOf("src/charts/drawing-child.ts"),
      },
    },
  },
});
