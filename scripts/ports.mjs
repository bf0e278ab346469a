import net from "node:net";

function listens(port, host) {
  return new Promise((resolve) => {
    const server = net
      .createServer()
      .once("error", () => resolve(null))
      .listen({ port, host, exclusive: true }, () => {
        const { port: got } = server.address();
        server.close(() => resolve(got));
      });
  });
}

/** True when nothing listens on the port, on any address of this machine. */
export async function isFree(port) {
  if ((await listens(port, "127.0.0.1")) === null) return false;
  return (await listens(port, undefined)) !== null;
}

/** The wanted port when it is free, else any free one of the loopback address. */
export async function freePort(wanted = 0) {
  const port = wanted === 0 ? null : await listens(wanted, "127.0.0.1");
  return port ?? (await listens(0, "127.0.0.1"));
}

/**
 * The port for a server of ours. A port that the user named is used or refused; an unnamed one gives way to the next free.
 * @param {{name: string, asked?: string, preferred: number, taken?: number[]}} wish
 */
export async function choosePort({ name, asked, preferred, taken = [] }) {
  if (asked) {
    const port = Number(asked);
    if (!(await isFree(port))) throw new Error(`${name}=${port}: this port is busy. Free it or choose another.`);
    return { port, busy: [] };
  }
  const busy = [];
  for (let port = preferred; port < preferred + 200; port++) {
    if (taken.includes(port)) continue;
    if (await isFree(port)) return { port, busy };
    busy.push(port);
  }
  throw new Error(`${name}: no free port from ${preferred} to ${preferred + 199}.`);
}
