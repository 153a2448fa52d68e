import { describe, expect, test, vi } from 'vitest';
import {
  createNameIndex,
  type MatchStrength,
  MOST_CANDIDATES,
  matchNames,
} from '../../../lib/names/index.ts';

type Expected = MatchStrength | undefined;
const noPause = async () => {};
const strengthBetween = async (name: string, cached: string): Promise<Expected> =>
  (await matchNames(name, createNameIndex([{ name: cached }]), noPause))[0]?.strength;

const check = (expected: Expected, pairs: readonly (readonly [string, string])[]) =>
  test.each(pairs)(`%j is ${expected ?? 'nothing'} to %j`, async (name, cached) => {
    expect(await strengthBetween(name, cached)).toBe(expected);
  });

/** Names as stores, the trophy list and people write them; the cached one is the second. */
describe('the same name in another spelling', () => {
  check('same', [
    ['Crash Bandicoot 4: It’s About Time', "CRASH BANDICOOT™ 4: IT'S ABOUT TIME\n"],
    ['The Witcher 3 - Wild Hunt', 'The Witcher III: Wild Hunt'],
    ['Marvel’s Spider-Man 2', "Marvel's Spiderman 2"],
    ['Ratchet & Clank', 'RATCHET AND CLANK™ '],
    ['Final Fantasy X', 'FINAL FANTASY 10'],
    ['FINAL FANTASY VII REMAKE', 'ＦＩＮＡＬ　ＦＡＮＴＡＳＹ　Ⅶ　ＲＥＭＡＫＥ'],
    ['FINAL FANTASYⅦ REMAKE', 'Final Fantasy 7 Remake'],
    ['FINAL FANTASY XIII', 'FINAL FANTASY®XIII'],
    ['Tekken 7', 'TEKKEN™VII'],
    ["Tony Hawk's Pro Skater 1 & 2", "Tony Hawk's™ Pro Skater™ 1 + 2"],
    ['tony hawks pro skater 1 and 2', "Tony Hawk's™ Pro Skater™ 1 + 2"],
    ['KINGDOM HEARTS HD 1.5 + 2.5 ReMIX', 'KINGDOM HEARTS - HD 1.5+2.5 ReMIX -'],
    ['God of War (2018)', 'God of War [2018]'],
    ['Grand Theft Auto V', 'Grand Theft Auto 5'],
    ['Pokemon Legende', 'Pokémon Légende'],
    ['God of War Ragnarok', 'God of War Ragnarök'],
    ['God of War Ragnaroek', 'God of War Ragnarök'],
    ['Die Saulen der Erde', 'Die Säulen der Erde'],
    ['Die Säulen der Erde', 'Die Saeulen der Erde'],
    ['Strassenkämpfer', 'STRASSENKÄMPFER'],
    ['Straßenbahn', 'STRASSENBAHN'],
    ['S.T.A.L.K.E.R. 2: Heart of Chornobyl', 'STALKER 2 Heart of Chornobyl'],
    ['LA Noire', 'L.A. Noire'],
    ['Warhammer 40000: Space Marine II', 'Warhammer 40,000: Space Marine 2'],
    ['NieR:Automata', 'NieR: Automata™'],
    ['Мор. Утопия', 'МОР: утопия'],
    ['Ведьмак 3: Дикая охота — все', 'Ведьмак III Дикая Охота Всё'],
    ['Ξενοφών', 'ΞΕΝΟΦΩΝ'],
    ['ペルソナ5', 'ﾍﾟﾙｿﾅ５'],
    ['モンスターハンター：ワールド', 'もんすたー・はんたー ワールド'],
    ['ファイナルファンタジーⅩⅤ', 'ファイナルファンタジー 15'],
    ['黑神话：悟空', '《黑神话 悟空》'],
    ['최종 환상 VII', '최종환상7'],
    ['Mega Man X', 'MEGA MAN X'],
    ['X-Morph: Defense', 'X Morph Defense'],
    ['V Rising', 'V RISING®'],
    ['Trackmania²', 'Trackmania 2'],
    ['SPYxANYA', 'SPY×ANYA'],
    ['Street Fighter X Tekken', 'STREET FIGHTER × TEKKEN'],
    ['!!!', '！！！'],
  ]);
});

describe('the same but for edition, platform or the subtitle of a numbered game', () => {
  check('same-title', [
    ['Crash Bandicoot 4', 'Crash Bandicoot™ 4: It’s About Time'],
    ['Uncharted 4 – A Thief’s End', 'Uncharted 4'],
    ['Elden Ring', 'ELDEN RING (PS5)'],
    ['Elden Ring', 'ELDEN RING PS4 & PS5'],
    ['Elden Ring for PlayStation®5', 'ELDEN RING'],
    ['Horizon Forbidden West', 'Horizon Forbidden West™ – Digital Deluxe Edition'],
    ['The Witcher 3: Wild Hunt – Game of the Year Edition', 'The Witcher 3: Wild Hunt'],
    ['The Witcher 3: Wild Hunt – Complete Edition PS4 & PS5', 'The Witcher III: Wild Hunt'],
    ['Assassin’s Creed Mirage – Deluxe-Ausgabe', 'Assassin’s Creed Mirage'],
    ['Assassin’s Creed Mirage Édition Deluxe', 'Assassin’s Creed Mirage'],
    ['Assassin’s Creed Mirage Edición estándar', 'Assassin’s Creed Mirage'],
    ['Assassin’s Creed Mirage Edizione Digitale Deluxe', 'Assassin’s Creed Mirage'],
    ['Assassin’s Creed Mirage Edição Padrão', 'Assassin’s Creed Mirage'],
    ['エルデンリング デジタルデラックスエディション', 'エルデンリング'],
    ['ペルソナ5 PS4版', 'ペルソナ5'],
    ['黑神话：悟空 数字豪华版', '黑神话：悟空'],
    ['엘든 링 디지털 디럭스 에디션', '엘든 링'],
    ['F1 23 Champions Edition', 'F1® 23'],
    ['Bloodborne Trophies', 'Bloodborne™'],
    ['Bloodborne Trophy Guide & Roadmap', 'Bloodborne™'],
    ['Bloodborne (PS4) Trophy List', 'Bloodborne™'],
    ['Bloodborne Trophäen', 'Bloodborne™'],
    ['Bloodborneトロフィー', 'Bloodborne™'],
    ['Uncharted 3: Drake’s Deception', 'UNCHARTED 3: Drake’s Deception™ Trophies'],
    ['God of War (2018)', 'God of War'],
    ['Prey', 'Prey [2017]'],
    ['Resident Evil 4 (2023) – Deluxe Edition', 'Resident Evil 4'],
    ['ゴッド・オブ・ウォー（2018）', 'ゴッド・オブ・ウォー'],
    ['Die Saeulen der Erde (2017)', 'Die Säulen der Erde'],
    ['Die Säulen der Erde (2017)', 'Die Saeulen der Erde'],
  ]);
});

describe('all words of one in the other', () => {
  check('contains', [
    ['Uncharted', 'Uncharted: The Lost Legacy'],
    ['Witcher 3 Wild Hunt', 'The Witcher 3: Wild Hunt'],
    ['Wild Hunt', 'The Witcher 3: Wild Hunt'],
    ['Final Fantasy X', 'FINAL FANTASY X/X-2 HD Remaster'],
    ['Final Fantasy X-2', 'FINAL FANTASY X/X-2 HD Remaster'],
    ['Persona 5', 'Persona 5 Royal'],
    ['Tomb Raider', 'Tomb Raider: Definitive Edition'],
    ['Ghost of Tsushima', 'Ghost of Tsushima DIRECTOR’S CUT'],
    ['Skyrim', 'The Elder Scrolls V: Skyrim Special Edition'],
    ['I got the platinum in Astro Bot at last', 'ASTRO BOT'],
    ['ファンタジー', 'ファイナルファンタジー'],
    ['エルデンリングの攻略', 'エルデンリング'],
    ['悟空', '黑神话：悟空'],
    ['N+', 'N++'],
    ['바이오하자드', '바이오하자드 빌리지'],
  ]);
});

describe('likely mistyped', () => {
  check('similar', [
    ['Horzion Forbidden West', 'Horizon Forbidden West'],
    ['Bloodbourne', 'Bloodborne'],
    ['Unchartd 4', 'Uncharted 4: A Thief’s End'],
    ['The Last of Us Prat II', 'The Last of Us Part II'],
    ['モンスターハンタワールド', 'モンスターハンターワールド'],
  ]);
});

describe('another game is never taken for it', () => {
  check(undefined, [
    ['Uncharted 3', 'Uncharted 4'],
    ['Uncharted 4', 'Uncharted'],
    ['Uncharted 3: Drake’s Deception', 'Uncharted 4: A Thief’s End'],
    ['Final Fantasy 2', 'FINAL FANTASY X-2'],
    ['Final Fantasy X-2', 'FINAL FANTASY X'],
    ['Final Fantasy VII', 'FINAL FANTASY VIII'],
    ['Final Fantasy XV', 'Final Fantasy XVI'],
    ['Mega Man 10', 'Mega Man X'],
    ['Mega Man X4', 'Mega Man 4'],
    ['FIFA 22', 'FIFA 23'],
    ['NBA 2K23', 'NBA 2K24'],
    ['Farming Simulator 2023', 'Farming Simulator 2024'],
    ['Kingdom Hearts 1', 'KINGDOM HEARTS HD 1.5 + 2.5 ReMIX'],
    ['Assassin’s Creed: Origins', 'Assassin’s Creed: Odyssey'],
    ['Warhammer 40,000: Darktide', 'Warhammer 40,000: Boltgun'],
    ['Outlast', 'Outcast'],
    ['Prey (2017)', 'Prey (2006)'],
    ['F1 (2023)', '(2023)'],
    ['Journey to the Savage Planet', 'Journey'],
    ['ペルソナ4', 'ペルソナ5'],
    ['スーパーロボット大戦T', 'スーパーロボット大戦Y'],
    ['英雄伝説 閃の軌跡', '英雄伝説 零の軌跡'],
    ['最终幻想7', '最终幻想8'],
    // Nothing on the platform tells that these are the same characters, or the same name.
    ['三国志', '三國志'],
    ['ファイナルファンタジー VII', 'FINAL FANTASY VII REMAKE'],
    ['', 'Uncharted'],
    [' \n', '!!!'],
    ['™', 'Uncharted'],
    ['!!!', '???'],
  ]);
});

describe('candidates', () => {
  const named = (names: readonly string[]) => names.map((name) => ({ name }));
  const found = async (name: string, cached: readonly string[]) =>
    (await matchNames(name, createNameIndex(named(cached)), noPause)).map(
      ({ entry, strength }) => `${strength}: ${entry.name}`,
    );

  test('come by strength, then by the nearest length, then as they were added', async () => {
    const cached = [
      'Hollow Orchard: Winter Tales and More',
      'Hollow Orchard 2',
      'Hollow Orchad',
      'Hollow Orchard – Deluxe Edition',
      'HOLLOW ORCHARD™',
      'Hollow Orchard 3',
      'Hollow Orchard',
    ];
    expect(await found('Hollow Orchard', cached)).toEqual([
      'same: HOLLOW ORCHARD™',
      'same: Hollow Orchard',
      'same-title: Hollow Orchard – Deluxe Edition',
      'contains: Hollow Orchard 2',
      'contains: Hollow Orchard 3',
      'contains: Hollow Orchard: Winter Tales and More',
      'similar: Hollow Orchad',
    ]);
  });

  test('are the entries themselves, each region and platform of its own', async () => {
    const stack = [
      { name: 'Hollow Orchard', id: 1 },
      { name: 'Hollow Orchard', id: 2 },
    ];
    const [first, second] = await matchNames('Hollow Orchard', createNameIndex(stack), noPause);
    expect(first?.entry).toBe(stack[0]);
    expect(second?.entry).toBe(stack[1]);
  });

  test('are compared with pauses, in which names may be added', async () => {
    const cached = named(Array.from({ length: 900 }, (_, at) => `Hollow Orchard: Tale ${at}`));
    const index = createNameIndex(cached);
    const pause = vi.fn(async () => {
      if (pause.mock.calls.length === 1) index.add(named(['Hollow Orchard']));
    });
    const candidates = await matchNames('Hollow Orchard', index, pause);
    expect(candidates[0]).toEqual({ entry: { name: 'Hollow Orchard' }, strength: 'same' });
    expect(candidates).toEqual(await matchNames('Hollow Orchard', index, noPause));
    expect(pause).toHaveBeenCalledTimes(4);
  });

  test('are not looked for any more once a pause is not kept', async () => {
    const index = createNameIndex(named(Array.from({ length: 900 }, (_, at) => `Tale ${at}`)));
    const pause = vi.fn(() => Promise.reject(new Error('A newer name.')));
    await expect(matchNames('Tale', index, pause)).rejects.toThrow('A newer name.');
    expect(pause).toHaveBeenCalledOnce();
  });

  test('are never more than can be looked through', async () => {
    const cached = Array.from({ length: 50 }, (_, at) => `Hollow Orchard: Tale ${at}`);
    expect(await found('Hollow Orchard', cached)).toHaveLength(MOST_CANDIDATES);
  });
});
