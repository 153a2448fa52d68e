import type { ConnectionTrouble } from '../lib/connections/view.ts';
import { formatMoment } from './format.ts';
import { isolated } from './isolated.ts';
import type { Language } from './words.ts';

/** Why the achievements of a connection could not be had, in one sentence. `now`: epoch ms. */
export function connectionTroubleSentence(
  trouble: ConnectionTrouble,
  { words, locale }: Language,
  now: number,
): string {
  switch (trouble.kind) {
    case 'wrong-key':
      return trouble.words === null
        ? words('connectionTrouble.wrongKey')
        : words('connectionTrouble.wrongKeyWords', [isolated(trouble.words)]);
    case 'unknown-user':
      return trouble.words === null
        ? words('connectionTrouble.unknownUser')
        : words('connectionTrouble.unknownUserWords', [isolated(trouble.words)]);
    case 'refused':
      return trouble.words === null
        ? words('connectionTrouble.refused')
        : words('connectionTrouble.refusedWords', [isolated(trouble.words)]);
    case 'rate-limited':
      return words('connectionTrouble.rateLimited', [formatMoment(trouble.until, now, locale)]);
    case 'budget-spent':
      return words('connectionTrouble.budgetSpent', [formatMoment(trouble.until, now, locale)]);
    case 'unavailable':
      return words('connectionTrouble.unavailable');
    case 'malformed':
      return words('connectionTrouble.malformed', [isolated(trouble.field)]);
    case 'offline':
      return words('trouble.offline');
    case 'permission-withheld':
      return words('connectionTrouble.permissionWithheld');
    case 'already-there':
      return words('connectionTrouble.alreadyThere', [isolated(trouble.label)]);
    case 'not-kept':
      return words('connectionTrouble.notKept');
  }
}
