import type { Account } from '../../accounts/account.ts';
import { type Answer, type HttpRequest, headerOf, json } from '../../http.ts';
import { acceptedLanguage, type Language } from '../../languages.ts';
import { accountById, type World } from '../../world.ts';
import { refusals } from './refused.ts';

/** One call by somebody whose token is good. */
export interface Call {
  readonly request: HttpRequest;
  readonly world: World;
  readonly caller: Account;
  /** The blanks of the route's path. */
  readonly path: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** Answers a call, or throws `Refused`. */
export interface Route {
  readonly method: 'GET';
  readonly path: RegExp;
  readonly answer: (call: Call) => Answer;
}

/** `/users/{acc}/…` → a route; the words in braces become the call's `path`. */
export const route = (template: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  answer,
});

export const createCall = (
  request: HttpRequest,
  world: World,
  caller: Account,
  path: Call['path'],
): Call => {
  const language = acceptedLanguage(headerOf(request, 'accept-language'));
  return { request, world, caller, path, language };
};

/** The account that a call is about: `me` or a number; private ones only for their owner. */
export function subjectOf(call: Call): Account {
  const account = namedAccount(call);
  if (account.isPrivate && account !== call.caller) throw refusals.isPrivate();
  return account;
}

function namedAccount({ caller, path, world }: Call): Account {
  const { acc = '' } = path;
  if (acc === 'me') return caller;
  if (!/^\d{1,20}$/.test(acc)) throw refusals.badRequest('accountId');
  const account = accountById(world, acc);
  if (!account) throw refusals.notFound();
  return account;
}

/** Which part of a list was asked for. */
export interface PageAsked {
  readonly limit: number;
  readonly offset: number;
}

/** Reads `limit` and `offset`; a limit out of 1…`most` is refused. */
export function pageAsked(
  { request: { query } }: Call,
  { usual, most, refuse }: { usual: number; most: number; refuse: () => Error },
): PageAsked {
  const whole = (name: string, otherwise: number): number => {
    const given = query.get(name);
    if (given === null) return otherwise;
    if (!/^\d+$/.test(given)) throw refuse();
    return Number(given);
  };
  const limit = whole('limit', usual);
  const offset = whole('offset', 0);
  if (limit < 1 || limit > most) throw refuse();
  return { limit, offset };
}

/** The items of a page, and where the lists before and after it begin; undefined where there is none. */
export function pageOf<Item>(items: readonly Item[], { limit, offset }: PageAsked) {
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    nextOffset: end < items.length ? end : undefined,
    previousOffset: offset > 0 ? offset - 1 : undefined,
    totalItemCount: items.length,
  };
}

/** Answers about a person are marked private (recorded 2025). */
export const personal = (body: unknown): Answer => json(200, body, { 'cache-control': 'private' });

/** Definitions are the same for everybody who reads the same language (recorded 2025). */
export const definition = (body: unknown): Answer =>
  json(200, body, { 'cache-control': 'max-age=300', vary: 'Accept-Language' });
