"use client";

import { FailurePage } from "@/app/_ui/failure-page";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/forms.css";

interface GlobalErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** The same, when even the frame of the page failed. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body>
        <main className="cx-main">
          <FailurePage error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
