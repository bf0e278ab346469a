import { type NextRequest, NextResponse } from "next/server";

const dev = process.env.NODE_ENV === "development";

/**
 * Private pages are made for each request, so their scripts can carry a nonce and anything injected cannot run.
 * Who may see them is decided by each page, where the database is.
 */
export default function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Elements carry the nonce; sizes and positions that React writes as attributes cannot.
    `style-src-elem 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    ...(dev ? ["connect-src 'self' ws:"] : []),
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// One line a place and language: an optional prefix in one pattern matches the prefixed form only.
export const config = {
  matcher: [
    "/login",
    "/register",
    "/reset",
    "/cart/:path*",
    "/checkout/:path*",
    "/account/:path*",
    "/seller/:path*",
    "/osa/:path*",
    "/en/login",
    "/en/register",
    "/en/reset",
    "/en/cart/:path*",
    "/en/checkout/:path*",
    "/en/account/:path*",
    "/en/seller/:path*",
    "/en/osa/:path*",
  ],
};
