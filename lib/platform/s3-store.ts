import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { S3Address } from "./s3-address";
import type { ByteRange, FileStore } from "./storage-key";

const TIMEOUT_MS = 60_000;

/** Files in a bucket of anything that speaks S3. The bucket stays private: people read through /uploads. */
export function s3Store({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Address): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2, initRetryMs: 200 });
  const ask = async (method: string, key: string, init: RequestInit = {}) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await client.fetch(`${endpoint}/${bucket}/${key}`, { ...init, method, signal });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new Error(`the object store answers ${answer.status} to ${method} ${key}`);
  };
  return {
    read: async (key) => {
      const answer = await ask("GET", key);
      if (answer.ok) return Buffer.from(await answer.arrayBuffer());
      await answer.body?.cancel();
      return null;
    },
    open: async (key, range) => {
      const answer = await ask("GET", key, range && { headers: { range: rangeHeader(range) } });
      if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        return null;
      }
      return { body: answer.body, ...extentOf(answer) };
    },
    write: async (key, bytes, type) => {
      const hash = createHash("sha256").update(bytes).digest("hex");
      const headers = { "content-type": type, "x-amz-content-sha256": hash };
      const answer = await ask("PUT", key, { headers, body: new Uint8Array(bytes) });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the object store has no bucket ${bucket}`);
    },
    remove: async (key) => {
      const answer = await ask("DELETE", key);
      await answer.body?.cancel();
    },
  };
}

const rangeHeader = ({ start, end }: ByteRange) => `bytes=${start}-${end ?? ""}`;

function extentOf(answer: Response): { start: number; end: number; size: number } {
  const [, start, end, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.headers.get("content-range") ?? "") ?? [];
  if (size !== undefined) return { start: Number(start), end: Number(end), size: Number(size) };
  const length = Number(answer.headers.get("content-length") ?? 0);
  return { start: 0, end: length - 1, size: length };
}
