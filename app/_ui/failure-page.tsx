import { Button } from "./button";
import { DocumentTitle } from "./document-title";
import { PageHead } from "./page-head";

interface FailurePageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Says that something failed, what that means for the work, and the number under which the log has it. */
export function FailurePage({ error, retry }: FailurePageProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="cx-plain">
      <DocumentTitle>Something went wrong</DocumentTitle>
      <PageHead title="Something went wrong" />
      <p>
        This page could not be shown. What Coxa had confirmed as saved is safe. What was not confirmed may be
        missing: look before you enter it again.
      </p>
      {digest && (
        <p>
          If it happens again, tell support this number: <strong>{digest}</strong>
        </p>
      )}
      <p>
        <Button onClick={retry}>Try again</Button>
      </p>
    </div>
  );
}
