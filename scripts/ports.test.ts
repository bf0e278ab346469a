import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { choosePort, freePort, isFree } from "./ports.mjs";

const servers: Server[] = [];

async function occupy(port: number, host?: string) {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen({ port, host }, resolve));
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe("choosePort", () => {
  it("takes the usual port when it is free", async () => {
    const preferred = await freePort();
    expect(await choosePort({ name: "PORT", asked: undefined, preferred })).toEqual({ port: preferred, busy: [] });
  });

  it.each([undefined, "127.0.0.1"])("gives way when somebody listens on %s", async (host) => {
    const preferred = await freePort();
    await occupy(preferred, host);
    const chosen = await choosePort({ name: "PORT", asked: undefined, preferred });
    expect(chosen.port).toBeGreaterThan(preferred);
    expect(chosen.busy).toContain(preferred);
  });

  it("leaves the ports of our other servers alone", async () => {
    const preferred = await freePort();
    const chosen = await choosePort({ name: "PORT", asked: undefined, preferred, taken: [preferred] });
    expect(chosen.port).toBeGreaterThan(preferred);
  });

  it("refuses a busy port that the user named", async () => {
    const asked = await freePort();
    await occupy(asked);
    await expect(choosePort({ name: "PORT", asked: String(asked), preferred: 1 })).rejects.toThrow(
      `PORT=${asked}: this port is busy`,
    );
    expect(await isFree(asked)).toBe(false);
  });
});
