import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/auth-options";

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

function handler(request: Request, context: AuthContext) {
  return NextAuth(authOptions())(request, context);
}

export { handler as GET, handler as POST };
