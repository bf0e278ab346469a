import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { packFiles } from "./scripts/pack-files.mjs";

const dev = process.env.NODE_ENV === "development";
// Prerendered pages carry inline scripts that no nonce can reach; proxy.ts sets a stricter policy on private pages.
const csp = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  // Hot reload speaks over a socket.
  ...(dev ? ["connect-src 'self' ws:"] : []),
].join("; ");

const config: NextConfig = {
  poweredByHeader: false,
  // Reckoned anew from the whole text at each request, it takes longer than everything else about a kept page.
  generateEtags: false,
  // It reads the measures of its typefaces from files beside its code.
  serverExternalPackages: ["pdfkit", "bwip-js"],
  // Gateways post to /api/webhooks/… with and without a trailing slash, and a redirected POST is lost.
  skipTrailingSlashRedirect: true,
  compiler: { runAfterProductionCompile: ({ distDir }) => packFiles(distDir) },
  // Pages kept on disk would outlive the memory of what expired, and be shared by servers that should not share them.
  experimental: {
    authInterrupts: true,
    isrFlushToDisk: false,
    // Without a script a picture of up to 10 MB comes along with its form.
    serverActions: { bodySizeLimit: "11mb" },
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "Content-Security-Policy", value: csp },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(self), payment=()" },
        ],
      },
    ];
  },
  // Indonesian pages have no prefix: "/" serves "/id".
  async redirects() {
    return [
      { source: "/id", destination: "/", permanent: false },
      { source: "/id/:path*", destination: "/:path*", permanent: false },
      { source: "/:path((?!api/|_next/).+)/", destination: "/:path", permanent: true },
    ];
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/", destination: "/id" },
        {
          source: "/:path((?!en(?:/|$)|id(?:/|$)|api(?:/|$)|_next(?:/|$)|.*\\..*).*)",
          destination: "/id/:path",
        },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};

// Messages are taken apart when the shop is built; done at each request, it was a tenth of the time of a page.
const languages = createNextIntlPlugin({
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

export default languages(config);
