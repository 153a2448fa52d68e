import * as z from 'zod/mini';
import { fail, type Result, succeed } from '../result.ts';
import { guideSchema } from './guides.ts';
import { chosenSettingsSchema, type Settings } from './settings.ts';

/** Settings as a file to keep or to take to another browser. It holds choices only, nothing of an account. */

export const SETTINGS_FORMAT = 'trophy-lens-settings';
export const SETTINGS_FILE_VERSION = 1;

/** The most that is read of a file, in bytes; the longest that we write is a third of it. */
export const MOST_BYTES = 100_000;

/** Why a file is not taken. `field`: where in the settings, such as `guides.2.template`, counted from 1. */
export type SettingsFileFault =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'another-format' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'wrong-field'; readonly field: string };

const envelope = z.object({
  format: z.literal(SETTINGS_FORMAT),
  version: z.int().check(z.positive()),
});

const { theme, platinumRarityOnBadges, markUnplayed, hiddenTrophies, guides } =
  chosenSettingsSchema.shape;

/** Stricter than what is stored: a field that is not known would be lost without a word. */
const settingsInFile = z.strictObject({
  theme: z.exactOptional(theme),
  platinumRarityOnBadges: z.exactOptional(platinumRarityOnBadges),
  markUnplayed: z.exactOptional(markUnplayed),
  hiddenTrophies: z.exactOptional(hiddenTrophies),
  guides: z.exactOptional(z.pipe(z.array(z.strictObject(guideSchema.shape)), guides)),
});

const file = z.strictObject({
  format: z.literal(SETTINGS_FORMAT),
  version: z.literal(SETTINGS_FILE_VERSION),
  settings: settingsInFile,
});

/** The text of the file. */
export const settingsFileOf = (settings: Settings): string =>
  `${JSON.stringify({ format: SETTINGS_FORMAT, version: SETTINGS_FILE_VERSION, settings }, null, 2)}\n`;

/**
 * The settings that a file leads to, or the first thing that is wrong with it. What the file does not
 * name stays as it is in `current`.
 */
export function readSettingsFile(
  bytes: Uint8Array,
  current: Settings,
): Result<Settings, SettingsFileFault> {
  if (bytes.byteLength > MOST_BYTES) return fail({ kind: 'too-large' });
  const content = jsonIn(bytes);
  if (content === undefined) return fail({ kind: 'not-json' });
  const { data: outside } = z.safeParse(envelope, content);
  if (!outside) return fail({ kind: 'another-format' });
  if (outside.version > SETTINGS_FILE_VERSION) {
    return fail({ kind: 'newer-version', version: outside.version });
  }
  const read = z.safeParse(file, content);
  return read.success
    ? succeed({ ...current, ...read.data.settings })
    : fail(faultOf(read.error.issues));
}

/** Undefined, which JSON cannot say: it is not JSON in UTF-8. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** An unknown field first: it is why a person's file of a newer version is not taken. */
function faultOf(issues: readonly z.core.$ZodIssue[]): SettingsFileFault {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown) {
    return { kind: 'unknown-field', field: fieldName([...unknown.path, unknown.keys[0] ?? '']) };
  }
  return { kind: 'wrong-field', field: fieldName(issues[0]?.path ?? []) };
}

/** The longest of ours has 17 characters; a file may hold any. */
const LONGEST_NAME = 60;

/** As a person counts: the first guide is `guides.1`. */
function fieldName(path: readonly PropertyKey[]): string {
  const inside = path[0] === 'settings' && path.length > 1 ? path.slice(1) : path;
  const name = inside.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
