import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { earlyTypingScript } from "./_forms/early-typing-script";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/banner.css";
import "./styles/buttons.css";
import "./styles/forms.css";
import "./styles/answers.css";
import "./styles/panels.css";
import "./styles/messages.css";
import "./styles/floating.css";
import "./styles/tables.css";
import "./styles/curves.css";
import "./styles/workspace.css";
import "./styles/questions.css";
import "./styles/side-panel.css";
import "./styles/pain-map.css";
import "./styles/quick-entry.css";
import "./styles/file-drop.css";
import "./styles/pages.css";
import "./styles/letter.css";
import "./styles/leaflet.css";
import "./styles/loop.css";
import "./styles/print.css";

export const metadata: Metadata = {
  description: "Hip-pain consultations, investigations and referrals.",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The frame of every page. Rendered on request, so that scripts carry the request's nonce. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const policy = (await headers()).get("content-security-policy");
  const nonce = policy?.match(/'nonce-([^']+)'/)?.[1];
  return (
    <html lang="en-GB">
      <head>
        {/* Browsers hide the nonce from scripts, and so from the comparison with what the server drew. */}
        <script nonce={nonce} suppressHydrationWarning>
          {earlyTypingScript}
        </script>
        <link rel="stylesheet" href="/nhsuk/nhsuk-frontend.css" />
      </head>
      <body>
        {children}
        <footer className="cx-status">
          Coxa's clinical rules await sign-off by a clinical safety officer. Not for use with real patients.
        </footer>
      </body>
    </html>
  );
}
