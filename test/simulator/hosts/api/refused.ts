import { randomUUID } from 'node:crypto';
import { type Answer, json } from '../../http.ts';

/** Thrown by a call that Sony would refuse; carries the answer. */
export class Refused extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** The body of every refusal of the API (recorded 2025). */
export const apiError = (status: number, code: number, message: string): Answer =>
  json(status, { error: { referenceId: randomUUID(), code, message } });

/** The refusals that are known, with Sony's codes (psn facts: [R], [D], [C]). */
export const refusals = {
  /** `named`: Sony tells which npTitleId it does not know. */
  notFound: (named?: string) =>
    new Refused(
      apiError(
        404,
        2240525,
        named ? `Resource not found (npTitleId='${named}')` : 'Resource not found',
      ),
    ),
  isPrivate: () => new Refused(apiError(403, 2240526, 'Not permitted by access control')),
  friendsPrivate: () => new Refused(apiError(403, 2281486, 'Not permitted by access control')),
  badRequest: (what: string) => new Refused(apiError(400, 2240513, `Bad request (${what})`)),
  tooManyPlayedGames: () => new Refused(apiError(400, 3239940, 'Bad request (limit)')),
  tokenExpired: () => new Refused(apiError(401, 2241025, 'Token expired or invalid')),
};
