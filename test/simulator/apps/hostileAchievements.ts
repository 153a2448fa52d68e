import { HOSTILE_HOST, HOSTILE_MARK } from '../catalogue/hostileNames.ts';
import { uuidOf } from '../random.ts';
import type { AppAchievement } from './app.ts';

const RUN = `window.${HOSTILE_MARK}=(window.${HOSTILE_MARK}||0)+1`;
const IMAGE = `<img src=x onerror="${RUN}">`;
const SCRIPT = `</script><script>${RUN}</script>`;

const one = (
  index: number,
  name: string,
  fields: Omit<Partial<AppAchievement>, 'id' | 'name'>,
): AppAchievement => ({
  id: uuidOf(`hostile ${index}`),
  name,
  trigger: 'api',
  completions: 1,
  rarity: index,
  achievedAt: `2026-05-${String(index + 1).padStart(2, '0')}T00:00:00Z`,
  ...fields,
});

/** What is to be taken for nothing but text, and pictures that are nowhere. */
export const hostileAchievements: readonly AppAchievement[] = [
  one(0, IMAGE, {
    description: `Earn ${IMAGE} every <b>other</b>.`,
    badgeUrl: `javascript:${RUN}`,
  }),
  one(1, SCRIPT, {
    description: `--><!--]]>${SCRIPT}<style>*{display:none}</style>`,
    badgeUrl: `data:text/html,<script>${RUN}</script>`,
  }),
  one(2, `"><svg onload='${RUN}'>`, {
    badgeUrl: `http://${HOSTILE_HOST}/plain.png`,
    trigger: 'metric',
    metricValue: 3,
    metricName: `${IMAGE} \u202ednuora`,
  }),
  one(3, 'Nul \u0000, bell \u0007, escape \u001b[31m, delete \u007f.', {
    badgeUrl: `//${HOSTILE_HOST}/track.png`,
    description: 'Line\nbreaks\r\nand\ttabs',
  }),
  one(4, '\u202eyppirt dna ,tfel ot thgiR', {
    badgeUrl: 'not an address',
    trigger: 'achievement',
    achievementIds: [uuidOf('hostile 0'), uuidOf('hostile 4'), '__proto__', IMAGE],
  }),
  one(5, '\u2067\u2067\u2067Never closed', { badgeUrl: '', trigger: `${IMAGE}` }),
  one(6, '__proto__', { description: 'constructor', trigger: 'streak', streakLength: 9e15 }),
  one(7, 'Donaudampfschifffahrts'.repeat(12), { description: 'gesellschaft'.repeat(60) }),
  one(8, '$1 {name} $& %s <!-- &lt;b&gt;', { badgeUrl: `blob:https://${HOSTILE_HOST}/1` }),
  one(9, 'Half a pair \ud83c', { description: '\udfc6 and the other half.', badgeUrl: 'https:' }),
  one(10, 'مرحبا <b>وداعا</b> (1)', { achievedAt: null }),
];
