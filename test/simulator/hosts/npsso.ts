import type { HttpRequest } from '../http.ts';

/** Whatever the browser sent as its Sony session. */
export const npssosOf = ({ cookies }: HttpRequest): string[] =>
  cookies.filter(([name]) => name === 'npsso').map(([, value]) => value);
