import { publishedLetterKeys } from "@/lib/letter-seals";

/** The public keys that letters are signed with, for anybody who verifies one, as a JSON Web Key Set. */
export async function GET(): Promise<Response> {
  return Response.json(await publishedLetterKeys(), {
    headers: { "Content-Type": "application/jwk-set+json" },
  });
}
