import { z } from "zod";

/** The last entry of a backup. A backup without it was cut short. */
export const manifestName = "coxa-backup.json";

export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** When the backup began: all that was committed by then is in it. */
  takenAt: z.iso.datetime(),
  /** The version of the server whose files these are, such as "18.4". */
  postgres: z.string(),
  /** Every file by its path in the data folder, with what the archive holds of it. */
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
