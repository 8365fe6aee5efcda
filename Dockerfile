FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json vite.config.ts ./
COPY connect-web connect-web
COPY src src
RUN npm run build && npm prune --omit=dev
# A third of node_modules is never read by a running program: types, source maps, texts, an older font format.
RUN rm -rf node_modules/.cache && find node_modules -type f ! -iname 'license*' \
  \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.md' -o -name '*.woff' \) -delete

# Debian's C and C++ libraries, certificates, time zones, and nothing else: no shell, no package manager.
# The whole image has less than 250 MB: test/faults/image.test.ts sums it.
FROM gcr.io/distroless/cc-debian12:nonroot
# One arena of memory for all threads: glibc would keep one for each, 14 MB more.
ENV NODE_ENV=production MALLOC_ARENA_MAX=1
WORKDIR /app
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY scripts/healthcheck.mjs ./
# The git commit, which the log, /healthz, /metrics and /status name: --build-arg QUANTO_COMMIT="$(git rev-parse HEAD)"
ARG QUANTO_COMMIT=""
ENV QUANTO_COMMIT=$QUANTO_COMMIT
USER nonroot
EXPOSE 3000
# main.ts ends cleanly on SIGTERM: it finishes what it is doing and closes the database.
STOPSIGNAL SIGTERM
# Three attempts of ten seconds; then it ends a process that hangs, which Docker starts again.
HEALTHCHECK --interval=30s --timeout=40s --start-period=15s CMD ["node", "healthcheck.mjs"]
# Tight bounds make the collector tidy sooner: what is handled is short-lived, and the process stays small.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=4", "--max-old-space-size=256", "dist/main.js"]
