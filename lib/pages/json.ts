/** What a text holds as JSON; null when it is none: broken, not read to its end, or nested too deep. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const parsed = new WeakMap<Element, { readonly text: string | null; readonly data: unknown }>();

/**
 * What a data script holds; null when it is no JSON. Parsed once, however often it is asked for, and
 * again only when it has changed: such a script can come in pieces.
 */
export function readScript(script: Element): unknown {
  const text = script.textContent;
  const before = parsed.get(script);
  if (before?.text === text) return before.data;
  const data = parseJson(text);
  parsed.set(script, { text, data });
  return data;
}

/** A field of a value of any shape; undefined when it has none of that name. */
export const fieldOf = (value: unknown, name: string): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];

/** The names of the fields of a value of any shape. */
export const namesIn = (value: unknown): string[] => Object.keys(value ?? {});
