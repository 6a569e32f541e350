import { z } from "zod";

/** As typed. The command's own schema has the last word, on the server. */
export const typedService = z.record(z.string(), z.string());
