// What every answer of the server carries, whoever gives it: the framework, a file, a redirect, a refusal.

/** For all that is no page of Coxa: proxy.ts gives each page a policy of its own in its place. */
const policyOfNoPage = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  "Content-Security-Policy": policyOfNoPage,
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
