// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { formatNumber, takeFormatted } from '../../../../components/format.ts';
import { formattedFor } from '../../../../components/panel/formatted.ts';
import { trophy } from '../../trophies/panelSets.ts';
import { ENGLISH } from '../english.ts';
import { DAY, NOW } from '../samples.ts';
import { close, ORCHARD, open, updateOf } from './scene.tsx';

const SET = {
  ...ORCHARD,
  fetchedAt: NOW - 3 * DAY,
  trophies: [
    ...ORCHARD.trophies,
    trophy({ trophyId: 900, standing: { state: 'earned', at: NOW - 2 * DAY } }),
    trophy({ trophyId: 901, standing: { state: 'earned', at: NOW - 400 * DAY } }),
    trophy({
      trophyId: 902,
      standing: { state: 'missing', progress: { value: 1234, target: 12_000 } },
    }),
  ],
};
const TROUBLE = { kind: 'rate-limited', until: NOW + 3_600_000 } as const;
const TROPHIES = { state: 'ready', set: SET, isRefreshing: false, trouble: TROUBLE } as const;
const TABS = [
  { npCommunicationId: SET.npCommunicationId, name: 'One', platform: 'PS5', progress: 53 },
  { npCommunicationId: 'NPWR90011_00', name: 'Other', platform: 'PS4', progress: 9 },
] as const;

afterEach(() => {
  takeFormatted(null);
  close();
  render(null, document.body);
});

describe('what is formatted for a panel', () => {
  it('is all that it shows: the page itself formats nothing', async () => {
    const formatted = formattedFor({ tabs: TABS, trophies: TROPHIES }, ENGLISH.locale, NOW);
    const texts = Object.fromEntries(Object.keys(formatted.texts).map((key) => [key, `‹${key}›`]));
    takeFormatted({ ...formatted, texts });
    await open(updateOf(SET, { tabs: TABS, trophies: TROPHIES })).opened;
    const shown = document.body.textContent ?? '';
    expect(shown).toContain('‹rate ');
    expect(shown).toContain('‹percent 53›');
    expect(shown).toContain('‹number 12000›');
    expect(shown).toContain(`‹age ${SET.fetchedAt}›`);
    expect(shown).toContain(`‹day ${NOW - 400 * DAY}›`);
    expect(shown).toContain(`‹moment ${TROUBLE.until}›`);
    expect(shown.match(/.{20}(\d%|\bago\b|\d:\d\d|(January|March) \d).{9}/)).toBeNull();
  });

  it('is what the same words would be anyway', () => {
    const { texts } = formattedFor({ tabs: TABS, trophies: TROPHIES }, 'de', NOW);
    expect(texts['percent 53']).toBe('53\u00a0%');
    expect(texts['number 12000']).toBe('12.000');
  });

  it('is not needed for a small number in any of our languages', () => {
    for (const tag of ['en', 'de-CH', 'fr', 'es', 'pt-BR', 'it', 'ja', 'ko', 'zh-CN', 'zh-TW']) {
      for (const value of [0, 7, 42, 999]) {
        expect(formatNumber(value, tag)).toBe(new Intl.NumberFormat(tag).format(value));
      }
    }
  });
});
