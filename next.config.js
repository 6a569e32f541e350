/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // An attachment of 10 MB and what its form puts around it; the front refuses what is longer.
  experimental: { proxyClientMaxBodySize: 10 * 1024 * 1024 + 16_384 },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "pino",
    "postgres",
    "@opentelemetry/api",
    "@opentelemetry/sdk-trace-node",
    "@opentelemetry/exporter-trace-otlp-http",
  ],
};

module.exports = nextConfig;
