import { escapeHtml } from '../../http.ts';
import { uuidOf } from '../../random.ts';

/** The data that a block of the page was drawn from. */
export interface Environment {
  readonly id: string;
  /** What the block is about: `{productId}` or `{conceptId}`. */
  readonly args: Readonly<Record<string, string>>;
  /** Keys such as `Product:<id>`, without a locale. */
  readonly cache: Readonly<Record<string, unknown>>;
}

export const environment = (
  seed: string,
  args: Environment['args'],
  cache: Environment['cache'] = {},
): Environment => ({ id: uuidOf(seed), args, cache });

/** An element that React owns, as captured: its data in a script right before it. */
export const microFrontEnd = (name: string, { id, args, cache }: Environment, body = ''): string =>
  `<script id="env:${id}" type="application/json">${dataOf({
    args,
    overrides: {},
    cache,
    translations: {},
  })}</script><div data-mfe-name="${name}" class="psw-root psw-dtl-root" data-initial="env:${id}">${body}</div>`;

/** JSON that may stand in a script element. */
export const dataOf = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A value of `data-telemetry-meta`, ready to stand in the attribute's quotes. */
export const telemetry = (meta: unknown): string => escapeHtml(JSON.stringify(meta));
