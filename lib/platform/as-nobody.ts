import "server-only";
import type { Database } from "@/db/client";
import { systemNow } from "./clock";
import { database } from "./database";
import { inTime } from "./deadline";

/**
 * Runs work for somebody who is not signed in and proves who it is another way, such as by a one-time link. The
 * work sees no organisation's patients: it is no transaction of any.
 */
export function asNobody<T>(work: (db: Database, now: Date) => Promise<T>): Promise<T> {
  return inTime(work(database(), systemNow()));
}
