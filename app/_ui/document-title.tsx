/**
 * What the browser and a screen reader call the page. It belongs to the page itself and not to the framework's
 * metadata, which takes the old title away before the new one comes: a page never stands without one.
 */
export function DocumentTitle({ children }: { readonly children: string }) {
  return <title>{`${children} · Coxa`}</title>;
}
