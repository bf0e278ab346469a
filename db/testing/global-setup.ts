import type { TestProject } from "vitest/node";
import { openTestCluster } from "../../scripts/test-cluster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testDatabases: { adminUrl: string; template: string } | { error: string };
  }
}

export default async function setup(project: TestProject) {
  const cluster = await openTestCluster().catch((error: Error) => error);
  if (cluster instanceof Error) {
    // Pure tests still run; those that need the database fail with this reason.
    project.provide("testDatabases", { error: cluster.message });
    return;
  }
  project.provide("testDatabases", { adminUrl: cluster.adminUrl, template: cluster.template });
  return cluster.close;
}
