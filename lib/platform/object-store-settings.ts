import { z } from "zod";
import { faultsOf, secretSetting } from "./strong-setting";

type Settings = Readonly<Record<string, string | undefined>>;

const objectStoreSchema = (production: boolean) =>
  z
    .object({
      COXA_S3_ENDPOINT: z.url({ protocol: /^https?$/ }),
      COXA_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is no name of a bucket"),
      COXA_S3_REGION: z.string().default("us-east-1"),
      COXA_S3_ACCESS_KEY_ID: z.string().min(1),
      COXA_S3_SECRET_ACCESS_KEY: secretSetting(production),
    })
    .transform((given) => ({
      endpoint: given.COXA_S3_ENDPOINT,
      bucket: given.COXA_S3_BUCKET,
      region: given.COXA_S3_REGION,
      accessKeyId: given.COXA_S3_ACCESS_KEY_ID,
      secretAccessKey: given.COXA_S3_SECRET_ACCESS_KEY,
    }));

export type ObjectStore = z.infer<ReturnType<typeof objectStoreSchema>>;

/** What is missing or wrong with the settings of the object store, by name; nothing where none is set. */
export function objectStoreFaults(settings: Settings, production: boolean): readonly string[] {
  if (!settings.COXA_S3_ENDPOINT) return [];
  const found = objectStoreSchema(production).safeParse(settings);
  return found.success ? [] : faultsOf(found.error);
}

/** The S3-compatible store that keeps attachments; `undefined` when the database does. @throws ZodError where half set */
export function objectStore(): ObjectStore | undefined {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  return given.COXA_S3_ENDPOINT ? objectStoreSchema(false).parse(given) : undefined;
}
