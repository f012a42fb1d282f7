/** Debian's Chromium, driven by playwright-core, which brings no browser of its own. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where it is looked for: TILEWRIGHT_CHROMIUM, else Debian's and Ubuntu's places. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** The program's file, or why there is none. */
export function findChromium(): { readonly file: string } | { readonly missing: string } {
  const { TILEWRIGHT_CHROMIUM: named, TILEWRIGHT_NO_CHROMIUM: why } = process.env;
  if (named !== undefined && named !== "")
    return existsSync(named) ? { file: named } : { missing: `TILEWRIGHT_CHROMIUM names ${named}, which is not there` };
  const file = places.find((place) => existsSync(place));
  if (file !== undefined) return { file };
  return {
    missing:
      why || `there is no ${places.join(" or ")}: \`apt-get install chromium\`, or name one in TILEWRIGHT_CHROMIUM`,
  };
}

/** Nothing outside the machine may be asked for: pages are self-contained. */
export function launchChromium(file: string): Promise<Browser> {
  // Chromium's sandbox needs rights that a container's root does not have; the pages are our own.
  const args = [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
  ];
  return chromium.launch({ executablePath: file, args });
}
