import { redirect } from "next/navigation";
import { AppShell } from "@/app/_ui/app-shell";
import { Button } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";

interface VerifyPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Asks for the code that is printed on a letter. Open to anybody who holds one. */
export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const { code } = await searchParams;
  if (typeof code === "string" && code.trim() !== "") {
    redirect(`/verify/${encodeURIComponent(code.trim())}`);
  }
  return (
    <AppShell title="Check a letter" navigation={[]}>
      <div className="cx-plain">
        <PageHead
          title="Check a letter"
          detail="See who issued a letter and whether it is the current one. Nothing clinical is shown."
        />
        <form className="cx-form" method="get" aria-label="The code of the letter">
          <div className="nhsuk-form-group">
            <label className="nhsuk-label cx-label" htmlFor="code">
              Code, from the end of the letter
            </label>
            <div className="nhsuk-hint cx-hint" id="code-hint">
              Twelve letters and numbers, such as 7K3M-9Q2T-4FHX
            </div>
            <input
              id="code"
              name="code"
              className="nhsuk-input cx-input cx-input--w20"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              aria-describedby="code-hint"
              maxLength={40}
            />
          </div>
          <Button type="submit">Check</Button>
        </form>
      </div>
    </AppShell>
  );
}
