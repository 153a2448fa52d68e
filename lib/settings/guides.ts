import * as z from 'zod/mini';
import { LONGEST_LABEL, LONGEST_TEMPLATE, templateFault } from './guideFault.ts';

export const MOST_GUIDES = 10;

/**
 * A link to where something is explained. In its template `{name}` stands for the game, `{np}` for its
 * npCommunicationId and `{trophy}` for the trophy; a template with `{trophy}` is a trophy's, others are
 * the game's.
 */
export const guideSchema = z.object({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_LABEL)),
  template: z.string().check(
    z.trim(),
    z.maxLength(LONGEST_TEMPLATE),
    z.refine((template) => templateFault(template) === null),
  ),
});
export type Guide = Readonly<z.output<typeof guideSchema>>;

/** Searches, which lead somewhere for every game; none of these sites gave us anything. */
export const DEFAULT_GUIDES: Guide[] = [
  { label: 'PSNProfiles', template: 'https://psnprofiles.com/search/guides?q={name}' },
  { label: 'PowerPyx', template: 'https://www.powerpyx.com/?s={name}' },
  {
    label: 'YouTube',
    template: 'https://www.youtube.com/results?search_query={name}+{trophy}+trophy',
  },
];
