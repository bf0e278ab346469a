import { createServer } from "node:http";
import { POST } from "@/app/api/webhooks/[gateway]/route";

// The webhook route in a process of its own, so that a test can kill it while notifications arrive.
const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const gateway = incoming.url?.split("/").at(-1) ?? "";
  const address = `http://shop.test${incoming.url}`;
  const request = new Request(address, { method: "POST", headers, body: Buffer.concat(chunks) });
  const answer = await POST(request, { params: Promise.resolve({ gateway }) });
  outgoing.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
});

server.listen(Number(process.env.PORT), () => process.stdout.write("listening\n"));
