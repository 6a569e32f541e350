import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider from "oidc-provider";
import { workerPort } from "./worker-port";

/** Who signs in at the provider next, and how surely: what the test wants its next ID token to say. */
export interface SignedInThere {
  subject: string;
  acr: string;
  /** The organisation whose role is chosen there, by ODS code. */
  organisation?: string;
  /** A role that is chosen there and is not among those held. */
  roleNotHeld?: boolean;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  next: SignedInThere;
  stop(): Promise<void>;
}

/** An OpenID provider shaped like NHS CIS2, on this machine: no forms, whoever comes is `next`. */
export async function startIdentityProvider(redirectUri: string): Promise<TestProvider> {
  const port = await workerPort("provider");
  const issuer = `http://localhost:${port}`;
  const client = { clientId: "coxa", clientSecret: randomUUID() };
  const test: { next: SignedInThere } = { next: { subject: "nobody", acr: "none" } };
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] },
    ],
    acrValues: ["AAL1_USERPASS", "AAL2_OR_AAL3_ANY", "AAL3_ANY"],
    claims: { openid: ["sub"], nationalrbacaccess: ["selected_roleid", "nhsid_nrbac_roles"] },
    scopes: ["openid", "nationalrbacaccess"],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...rolesOf(test.next) }) }),
    async loadExistingGrant(context) {
      const { client: asking, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        ...(session?.accountId && { accountId: session.accountId }),
        ...(asking && { clientId: asking.clientId }),
      });
      grant.addOIDCScope("openid nationalrbacaccess");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith("/interaction/")) {
      const { subject, acr } = test.next;
      await provider.interactionFinished(request, response, { login: { accountId: subject, acr } });
      return;
    }
    await answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return Object.assign(test, {
    issuer,
    ...client,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

function rolesOf({ organisation, roleNotHeld }: SignedInThere) {
  return organisation
    ? {
        selected_roleid: roleNotHeld ? "555000999" : "555000111",
        nhsid_nrbac_roles: [
          { person_roleid: "555000110", org_code: "ZZ9999" },
          { person_roleid: "555000111", org_code: organisation },
        ],
      }
    : {};
}
