import { Window } from 'happy-dom';
import { expect } from 'vitest';
import type { Simulator } from '../index.ts';
import { ask } from './client.ts';

/** A page as it comes from the server, its scripts not run. */
export async function open(simulator: Simulator, url: string) {
  const reply = await ask(simulator, url);
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  window.document.write(reply.text);
  return { status: reply.status, document: window.document, text: reply.text };
}

export type OpenedPage = Awaited<ReturnType<typeof open>>;

interface EnvironmentData {
  readonly args: Record<string, string>;
  readonly cache: Record<string, Record<string, unknown>>;
}

/** The data script right before a block, which the block names. */
export function dataOfBlock({ document }: OpenedPage, name: string): EnvironmentData {
  const block = document.querySelector(`[data-mfe-name="${name}"]`);
  const script = block?.previousElementSibling;
  expect(script?.id).toBe(block?.getAttribute('data-initial'));
  expect(script?.id).toMatch(/^env:[0-9a-f-]{36}$/);
  return JSON.parse(script?.textContent ?? '');
}

/** The telemetry of all elements that a selector finds, in order. */
export const telemetryOfAll = (
  { document }: OpenedPage,
  selector: string,
): Record<string, unknown>[] =>
  [...document.querySelectorAll(selector)].map((element) =>
    JSON.parse(element.getAttribute('data-telemetry-meta') ?? ''),
  );

export const telemetryOf = (page: OpenedPage, selector: string): Record<string, unknown> =>
  telemetryOfAll(page, selector)[0] ?? {};

/** The JSON in the script of that id. */
export const jsonOf = ({ document }: OpenedPage, id: string) =>
  JSON.parse(document.getElementById(id)?.textContent ?? 'null');

/** The product and title ids an element's JSON names, wherever in it. */
export const titleIdsIn = (value: unknown): string[] => [
  ...new Set(JSON.stringify(value).match(/[A-Z]{4}\d{5}_\d{2}/g)),
];
