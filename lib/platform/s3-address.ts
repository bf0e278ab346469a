export type S3Address = {
  bucket: string;
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

type AmazonNames = { AWS_ACCESS_KEY_ID?: string; AWS_SECRET_ACCESS_KEY?: string; AWS_REGION?: string };

/**
 * `s3://key:secret@bucket?endpoint=https://…&region=…`. Without key and secret in the address they are those that
 * Amazon's own tools read; without an endpoint it is Amazon's. Null when something is missing.
 */
export function parseS3Address(address: string, env: AmazonNames): S3Address | null {
  const url = URL.parse(address);
  if (url?.protocol !== "s3:" || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname)) return null;
  const region = url.searchParams.get("region") ?? env.AWS_REGION ?? "us-east-1";
  const endpoint = URL.parse(url.searchParams.get("endpoint") ?? `https://s3.${region}.amazonaws.com`);
  const accessKeyId = decodeURIComponent(url.username) || env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = decodeURIComponent(url.password) || env.AWS_SECRET_ACCESS_KEY;
  if (!endpoint || !/^https?:$/.test(endpoint.protocol) || !accessKeyId || !secretAccessKey) return null;
  return { bucket: url.hostname, endpoint: endpoint.href.replace(/\/+$/, ""), region, accessKeyId, secretAccessKey };
}
