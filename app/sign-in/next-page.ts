const anyOrigin = "http://coxa.invalid";

/**
 * Where to go after signing in: the path asked for if it lies within Coxa, else the start page. Anything that a
 * browser would read as another origin ("//host", "/\host", "https:…") counts as not asked for.
 */
export function nextPage(asked: string | readonly string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) {
    return "/";
  }
  const url = URL.parse(asked, anyOrigin);
  const within =
    url?.origin === anyOrigin && !/^\/sign-in(\/|$)/.test(url.pathname) && !url.pathname.startsWith("/api/");
  return within ? `${url.pathname}${url.search}` : "/";
}
