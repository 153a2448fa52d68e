import type { App } from './app.ts';
import { documented } from './documented.ts';
import { everyField } from './everyField.ts';
import { hostileAchievements } from './hostileAchievements.ts';
import { manyAchievements } from './manyAchievements.ts';
import { writer } from './writer.ts';

/** Invented apps with a key each; no app sees the users of another. */
export const APPS = {
  quillmark: {
    name: 'Quillmark',
    apiKey: 'Qu1llM4k.bGFudGVybnMtb2YtdmFlbC1pcy1hLXNlY3JldA',
    users: {
      'ada-01': { about: 'in the middle: every trigger, ten achievements', achievements: writer },
      documented: { about: 'the example of the service’s documentation', achievements: documented },
      'every-field': {
        about: 'every optional field, unknown fields and an unknown trigger',
        achievements: everyField,
      },
      newcomer: { about: 'nothing there', achievements: [] },
      collector: { about: '600 achievements', achievements: manyAchievements() },
      hostile: { about: 'names that are not to be trusted', achievements: hostileAchievements },
      'böser/nutzer?x=1#2': { about: 'an id that has to be escaped', achievements: documented },
    },
  },
  strideclub: {
    name: 'Stride Club',
    apiKey: 'Str1d3Cb.d2Fsa2luZy1pcy1mYWxsaW5nLWZvcndhcmQ',
    users: { walker: { about: 'a second app', achievements: documented } },
  },
} as const satisfies Record<string, App>;
