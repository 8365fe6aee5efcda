import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly strategy?: {
    readonly matrix: {
      readonly include: readonly {
        readonly node: number;
        readonly mongo: number;
        readonly options?: string;
      }[];
    };
  };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const workflows = readdirSync(join(root, ".github/workflows"));
const workflow = (name: string) => parse(read(`.github/workflows/${name}`)) as Workflow;
const { version, engines, scripts } = JSON.parse(read("package.json")) as {
  version: string;
  engines: { node: string };
  scripts: Record<string, string>;
};

test("every workflow starts without rights, and names each action's version", () => {
  expect(workflows.sort()).toEqual(["ci.yml", "release.yml"]);
  for (const name of workflows) {
    const { permissions, jobs } = workflow(name);
    expect(Object.values(permissions ?? { all: "write" })).not.toContain("write");
    const used = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ uses }) => uses ?? []),
    );
    expect(used.filter((action) => !/@(v\d+|[\da-f]{40})$/.test(action))).toEqual([]);
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  }
});

test("every script of npm that a workflow runs exists", () => {
  const lines = workflows
    .flatMap((name) => Object.values(workflow(name).jobs))
    .flatMap(({ steps }) => steps.flatMap(({ run }) => run?.split("\n") ?? []));
  const names = lines.flatMap((line) => /^npm (?:run )?(\S+)$/.exec(line.trim())?.[1] ?? []);
  expect(new Set(names)).toEqual(new Set(["ci", "check", "test"]));
  expect(names.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
});

test("the tests run on every Node and every MongoDB, alone and as a replica set", () => {
  const include = workflow("ci.yml").jobs["tests"]?.strategy?.matrix.include ?? [];
  const nodes = new Set(include.map(({ node }) => node));
  expect(nodes).toEqual(new Set([20, 22, 24]));
  expect(engines.node).toBe(`>=${Math.min(...nodes)}.19`);
  const servers = (options: string | undefined) =>
    include
      .filter((one) => one.options === options)
      .map(({ mongo }) => mongo)
      .sort((a, b) => a - b);
  expect([servers(undefined), servers("--replSet rs0")]).toEqual([
    [6, 7, 8],
    [6, 7, 8],
  ]);
});

test("a release is checked against its tag, and builds for both kinds of processor", () => {
  const { steps = [] } = workflow("release.yml").jobs["image"] ?? {};
  expect(steps.some(({ run }) => run?.includes('"$GITHUB_REF_NAME" != "v$version"'))).toBe(true);
  const build = steps.find(({ uses }) => uses?.startsWith("docker/build-push-action"));
  expect(build?.with).toMatchObject({
    platforms: "linux/amd64,linux/arm64",
    provenance: "mode=max",
  });
});

test("the changelog has the version of package.json, and room for the next", () => {
  const heads = [...read("CHANGELOG.md").matchAll(/^## \[([^\]]+)\]/gm)].map(([, head]) => head);
  expect(heads.slice(0, 2)).toEqual(["Unreleased", version]);
});

test("templates, Renovate and the address for reports are there", () => {
  for (const path of [".github/renovate.json", ".github/pull_request_template.md", "SECURITY.md"])
    expect(existsSync(join(root, path))).toBe(true);
  for (const form of ["bug", "idea"])
    expect(parse(read(`.github/ISSUE_TEMPLATE/${form}.yml`))).toMatchObject({
      name: expect.any(String) as string,
      description: expect.stringContaining(" / ") as string,
      body: expect.any(Array) as unknown[],
    });
});
