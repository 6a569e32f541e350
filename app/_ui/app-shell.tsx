import type { ReactNode } from "react";
import { DocumentTitle } from "./document-title";
import { PageLink } from "./page-link";

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** How many things wait there. */
  readonly count?: number;
}

interface AppShellProps {
  /** What the browser calls the page, before the product’s name. */
  readonly title: string;
  readonly navigation: readonly NavigationLink[];
  /** Who is signed in, in what role and for which organisation; absent on pages before sign-in. */
  readonly person?: {
    readonly name: string;
    readonly role: string;
    readonly organisation: string;
    /** Where to choose another role, for somebody who holds several. */
    readonly switchAt?: string;
  };
  /** The sign-out control. */
  readonly signOut?: ReactNode;
  /** The patient banner, which stays in view while the page scrolls. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: skip link, header, patient banner and the page's main part. */
export function AppShell({ title, navigation, person, signOut, banner, children }: AppShellProps) {
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <a className="cx-skip" href="#main">
        Skip to main content
      </a>
      <header className="cx-header">
        <PageLink className="cx-wordmark" href="/">
          <CoxaMark />
          Coxa
        </PageLink>
        {navigation.length > 0 && <Navigation links={navigation} />}
        {person && (
          <div className="cx-header-person">
            <span className="cx-header-who">
              <span className="cx-header-name">{person.name}</span>
              <span className="cx-header-role">
                {person.role}, {person.organisation}
                {person.switchAt && (
                  <>
                    {" "}
                    <PageLink href={person.switchAt}>Change</PageLink>
                  </>
                )}
              </span>
            </span>
            {signOut}
          </div>
        )}
      </header>
      {banner}
      <main className="cx-main" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Navigation({ links }: { readonly links: readonly NavigationLink[] }) {
  return (
    <nav className="cx-nav" aria-label="Main">
      <ul>
        {links.map(({ href, label, current, count }) => (
          <li key={href}>
            <PageLink href={href} aria-current={current ? "page" : undefined}>
              {label}
              {count ? <span className="cx-count">{count}</span> : null}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A femoral head in its socket. */
function CoxaMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <circle cx="11.5" cy="10.5" r="4.5" fill="currentColor" />
      <path
        d="M3.2 14.2A9 9 0 0 1 13.8 2.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
