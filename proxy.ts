import { type NextRequest, NextResponse } from "next/server";

/** What anybody may have, signed in or not: style sheets, fonts and icons. */
const asset = /^\/(nhsuk\/|assets\/|.*\.(css|woff2|svg|ico|png)$)/;
const development = process.env.NODE_ENV === "development";

/**
 * Gives every page a content security policy with a fresh nonce for scripts; the other security headers come from the
 * server's front. It decides nothing about who may see what: that is done where the data are read.
 */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(newNonce());
  const forwarded = new Headers(request.headers);
  // Next.js reads the nonce from here and puts it on its own scripts.
  forwarded.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("Content-Security-Policy", policy);
  if (!asset.test(request.nextUrl.pathname)) {
    // Nothing of a patient stays in a browser that the next person uses.
    response.headers.set("Cache-Control", "no-store");
  }
  return response;
}

export const config = {
  // Built files carry their own long-lived headers and run no inline script. What a page saves while one types is no
  // page either: its route sets its headers itself and does not wait for this.
  matcher: ["/((?!_next/static/|consultations/[^/]+/answers$).*)"],
};

function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/** The development server evaluates code and injects style elements; a built Coxa does neither. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
