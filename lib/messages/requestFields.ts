import * as z from 'zod/mini';
import { isNpCommunicationId, isNpTitleId } from '../psn/index.ts';
import type { GameIds } from '../trophies/view.ts';
import { isConceptId, isGameIds } from './gameIds.ts';

/** The fields of requests: each bounded, and of a form that is safe wherever it goes. */

export const npTitleId = z.string().check(z.refine(isNpTitleId));
export const npCommunicationId = z.string().check(z.refine(isNpCommunicationId));
export const conceptId = z.custom<string>(isConceptId);
export const trophyGroupId = z.string().check(z.regex(/^(?:default|\d{3})$/));
/** BCP 47, as far as pages and browsers name theirs. */
export const language = z.string().check(z.regex(/^[a-z]{2}(?:-(?:Han[st]|[A-Z]{2}))?$/));

/** A game by the ids that its page names. */
export const gameIds = z.custom<GameIds>(isGameIds);
