ALTER TABLE "second_steps" ADD COLUMN "pending_sealed_secret" text;--> statement-breakpoint
ALTER TABLE "second_steps" ADD COLUMN "pending_recovery_code_hashes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint

-- Written by hand from here on.
-- A temporary table is looked up before all else unless the path names pg_temp, at its end: without that, a table of
-- the caller's own could stand in for one that a function with the owner's rights reads. New functions say so themselves.
DO $$
DECLARE
  ours record;
BEGIN
  FOR ours IN
    SELECT p.oid::regprocedure AS function, substr(setting, length('search_path=') + 1) AS path
    FROM pg_proc p CROSS JOIN unnest(p.proconfig) AS setting
    WHERE p.pronamespace = 'public'::regnamespace AND setting LIKE 'search_path=%' AND setting NOT LIKE '%pg_temp'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', ours.function, ours.path);
  END LOOP;
END $$;--> statement-breakpoint

-- The worker writes to people and names them; their passwords are none of its business.
REVOKE SELECT ON users FROM coxa_worker;--> statement-breakpoint
GRANT SELECT (id, email, display_name, profession, registration_body, registration_number, disabled_at)
  ON users TO coxa_worker;
