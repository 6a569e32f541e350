/** Alive: this process answers. Says nothing about the database, so that a restart is asked for only when it helps. */
export function GET(): Response {
  const { COXA_SERVER_TOKEN: token } = process.env;
  return Response.json(
    { status: "alive" },
    // Whoever started this server knows it by its token.
    { headers: { "cache-control": "no-store", ...(token ? { "x-coxa-server": token } : {}) } },
  );
}

export const dynamic = "force-dynamic";
