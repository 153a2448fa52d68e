import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PseudoWords, wordedBuild } from './wordedBuild.ts';

interface ExtensionBuild {
  /** The folder that the browser loads. */
  readonly folder: string;
  readonly manifest: {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
}

/**
 * The shipped build for a browser, as `npm run build` leaves it; or, with `words`, a copy of it that speaks
 * them, which `remove` takes away.
 */
export function extensionBuild(
  name: 'chrome-mv3' | 'firefox-mv3',
  words?: PseudoWords,
): ExtensionBuild & { readonly remove: () => void } {
  const folder = fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url));
  const manifest = `${folder}/manifest.json`;
  if (!existsSync(manifest)) throw new Error(`.output/${name} is missing: run "npm run build".`);
  const shown = words ? wordedBuild(folder, words) : { folder, remove: () => {} };
  return { ...shown, manifest: JSON.parse(readFileSync(manifest, 'utf8')) };
}
