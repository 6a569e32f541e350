import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { sendReferral } from "@/lib/referrals";
import { draftedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("a picture goes with the referral without what the camera wrote; a text is refused by name; the service saves it", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await draftedReferral(acting);
  const [gp, physio] = [await signInAs("gp"), await signInAs("physio")];
  const noise = randomBytes(1800 * 1200 * 3);
  const picture = await sharp(noise, { raw: { width: 1800, height: 1200, channels: 3 } })
    .withExif({ IFD0: { Artist: "Somebody with a phone" } })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(picture.length).toBeGreaterThan(1_000_000);
  await gp.goto(`/referrals/${referralId}`);
  const files = gp.getByRole("region", { name: "Files" });
  const add = (name: string, mimeType: string, buffer: Buffer) =>
    files.getByLabel("Add a file").setInputFiles({ name, mimeType, buffer });
  await test.step("what is no PDF or picture, and what is too long, is refused in words", async () => {
    await add("letter.pdf", "application/pdf", Buffer.from("hello"));
    await expect(files.getByRole("alert")).toContainText("“letter.pdf” is not a PDF, JPEG or PNG");
    await add("huge.pdf", "application/pdf", Buffer.alloc(11 * 1024 * 1024));
    await expect(files.getByRole("alert")).not.toContainText("letter.pdf");
    await expect(files.getByRole("listitem")).toHaveCount(0);
  });
  await test.step("the picture is listed with its size, and as not scanned", async () => {
    await add("hip.jpg", "image/jpeg", picture);
    await expect(files.getByRole("listitem")).toHaveText(/hip\.jpg.*JPEG, \d\.\d MB.*Not scanned/);
  });
  await test.step("the service has it once it is sent, and nobody before", async () => {
    const address = await files.getByRole("link", { name: "hip.jpg" }).getAttribute("href");
    expect((await physio.request.get(address ?? "")).status()).toBe(404);
    await acting("gp", sendReferral, { referralId });
    await physio.goto(`/referrals/${referralId}`);
    const saved = physio.waitForEvent("download");
    await physio.getByRole("link", { name: "hip.jpg" }).click();
    const bytes = readFileSync(await (await saved).path());
    expect((await sharp(bytes).metadata()).width).toBe(1800);
    expect(bytes.includes("Somebody")).toBe(false);
    await expect(physio.getByLabel("Add a file")).toHaveCount(0);
  });
  await test.step("a bar of the insight opens to as many referrals as it counts", async () => {
    const bar = physio.getByRole("region", { name: "Time in each state" }).getByRole("link").first();
    const behind = physio.getByRole("region", { name: /^Time in each state: / });
    // Others may send and decide between the counting and the opening.
    await expect(async () => {
      await physio.goto("/insight");
      const count = Number(/^\d+/.exec(((await bar.textContent()) ?? "").trim())?.[0]);
      await bar.click();
      await expect(behind.locator("tbody tr")).toHaveCount(Math.min(count, 100), { timeout: 5000 });
    }).toPass();
  });
});
