import { Agent, request } from "node:http";
import { type Figures, measure } from "./measure";

export type Asked = { path: string; method?: string; headers?: Record<string, string>; body?: string };

/** Sends so many requests by so many clients that keep their connections, and reads each answer to its end. */
export async function load(
  name: string,
  origin: string,
  asked: Asked[],
  clients: number,
  expected: (status: number) => boolean = (status) => status === 200,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    return await measure(
      name,
      asked.map((one) => async () => {
        const status = await send(origin, one, agent);
        if (!expected(status)) throw new Error(`${name}: ${one.path} answered ${status}`);
      }),
      clients,
    );
  } finally {
    agent.destroy();
  }
}

function send(origin: string, { path, method = "GET", headers = {}, body }: Asked, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(new URL(path, origin), { method, agent, headers: { ...headers, ...length } }, (answer) => {
      answer.on("error", reject).on("end", () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
