import type { Trouble } from '../lib/trophies/view.ts';
import { formatMoment } from './format.ts';
import type { Language } from './words.ts';

/** Why fresh figures could not be had, in one sentence. `now`: epoch ms. */
export function troubleSentence(
  trouble: Trouble,
  { words, locale }: Language,
  now: number,
): string {
  switch (trouble.kind) {
    case 'budget-spent':
      return words('trouble.budgetSpent', [formatMoment(trouble.until, now, locale)]);
    case 'rate-limited':
      return words('trouble.rateLimited', [formatMoment(trouble.until, now, locale)]);
    case 'offline':
      return words('trouble.offline');
    case 'unavailable':
      return words('trouble.unavailable');
    case 'blocked':
      return words('trouble.blocked');
    case 'permission-withheld':
      return words('trouble.permissionWithheld');
    case 'incomplete':
      return words('trouble.incomplete');
    case 'own-fault':
      return words('trouble.ownFault');
    case 'malformed':
      return words('trouble.malformed', [trouble.endpoint, trouble.field]);
  }
}
