import type { Authorised } from '../../../lib/account/index.ts';
import { assemble } from './assemble.ts';
import { ACCOUNT, NOON } from './records.ts';

/** A trophy set as the service of these tests knows it: per group, the grades, and how many are had. */
export interface ServedSet {
  npCommunicationId: string;
  groups: {
    id: string;
    grades: readonly ('platinum' | 'gold' | 'silver' | 'bronze')[];
    had: number;
  }[];
  lastUpdatedDateTime?: string;
  trophySetVersion?: string;
  platform?: string;
  /** 50 when left out. */
  progress?: number;
}

/** A row of the played games as the service of these tests knows it. */
export interface ServedGame {
  titleId: string;
  category?: string;
  lastPlayedDateTime?: string;
  concept?: { id: number; titleIds: readonly string[] } | null;
}

const count = (grades: readonly string[]) => {
  const counts = { bronze: 0, silver: 0, gold: 0, platinum: 0 };
  for (const grade of grades) counts[grade as keyof typeof counts] += 1;
  return counts;
};

/** What an account has played; `totalItemCount` is their number unless it is said to be another. */
export interface ServedLibrary {
  played: ServedGame[];
  sets: ServedSet[];
  playedCount?: number;
  setCount?: number;
}

const NOTHING_PLAYED: ServedLibrary = { played: [], sets: [] };

/**
 * The calls behind cards, badges and the library, answered from `games` (by title id) and `library`,
 * and a program that asks them.
 */
export function createService(
  games: Record<string, ServedSet[]>,
  library: ServedLibrary = NOTHING_PLAYED,
) {
  const requests: string[] = [];
  const languages: (string | null)[] = [];
  /** Answers put here are given first, to any call whose URL holds the key. */
  const faults = new Map<string, () => Response>();
  const state = {
    now: NOON,
    signedIn: true,
    networkMs: 10,
    /** Told of each request as its answer comes; gives one of its own, or lets Sony's pass. */
    intercept: (): Response | undefined => undefined,
  };

  const setOf = (url: string) =>
    [...Object.values(games).flat(), ...library.sets].find(({ npCommunicationId }) =>
      url.includes(npCommunicationId),
    );
  const trophiesOf = ({ groups }: ServedSet) => {
    let trophyId = 0;
    return groups.flatMap(({ id, grades, had }) =>
      grades.map((trophyType, index) => ({
        trophyId: trophyId++,
        trophyType,
        trophyGroupId: id,
        earned: index < had,
      })),
    );
  };

  const standing = (set: ServedSet, npServiceName: string) => {
    const trophies = trophiesOf(set);
    return {
      npServiceName,
      npCommunicationId: set.npCommunicationId,
      trophyTitleName: `Set ${set.npCommunicationId}`,
      trophyTitleIconUrl: 'https://image.api.playstation.com/x.png',
      hasTrophyGroups: set.groups.length > 1,
      trophyGroupCount: set.groups.length,
      progress: set.progress ?? 50,
      earnedTrophies: count(trophies.filter(({ earned }) => earned).map((t) => t.trophyType)),
      definedTrophies: count(trophies.map(({ trophyType }) => trophyType)),
      lastUpdatedDateTime: set.lastUpdatedDateTime ?? '2026-02-01T00:00:00Z',
    };
  };
  const titleAnswer = (npTitleId: string) => ({
    npTitleId,
    trophyTitles: (games[npTitleId] ?? []).map((set) =>
      standing(set, npTitleId.startsWith('PPSA') ? 'trophy2' : 'trophy'),
    ),
  });
  const listedAnswer = (set: ServedSet) => ({
    ...standing(set, (set.platform ?? 'PS5').includes('PS5') ? 'trophy2' : 'trophy'),
    trophySetVersion: set.trophySetVersion ?? '01.00',
    trophyTitlePlatform: set.platform ?? 'PS5',
    hiddenFlag: false,
  });
  const playedAnswer = ({ titleId, ...game }: ServedGame) => ({
    titleId,
    name: `Game ${titleId}`,
    category: titleId.startsWith('PPSA') ? 'ps5_native_game' : 'ps4_game',
    firstPlayedDateTime: '2025-01-01T00:00:00Z',
    lastPlayedDateTime: '2026-02-01T00:00:00Z',
    playDuration: 'PT1H',
    playCount: 1,
    ...game,
  });
  const pageOf = <Row>(rows: readonly Row[], query: URLSearchParams, total: number) => {
    const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
    const next = offset + limit;
    return {
      rows: rows.slice(offset, next),
      paging: { totalItemCount: total, ...(next < rows.length && { nextOffset: next }) },
    };
  };

  const answer = (url: string): Response => {
    const { pathname, searchParams } = new URL(url);
    if (pathname.endsWith('/titles/trophyTitles')) {
      const ids = searchParams.get('npTitleIds')?.split(',') ?? [];
      const unknown = ids.find((id) => !(id in games));
      if (unknown) {
        const message = `Resource not found (npTitleId='${unknown}')`;
        return Response.json({ error: { code: 2240525, message } }, { status: 404 });
      }
      return Response.json({ titles: ids.map(titleAnswer).reverse() });
    }
    if (pathname.startsWith('/api/gamelist/')) {
      const { played, playedCount = played.length } = library;
      const { rows, paging } = pageOf(played, searchParams, playedCount);
      return Response.json({ titles: rows.map(playedAnswer), ...paging });
    }
    if (pathname.endsWith('/trophyTitles')) {
      const { sets, setCount = sets.length } = library;
      const { rows, paging } = pageOf(sets, searchParams, setCount);
      return Response.json({ trophyTitles: rows.map(listedAnswer), ...paging });
    }
    const set = setOf(pathname);
    if (!set) return Response.json({ error: { code: 2240525 } }, { status: 404 });
    if (pathname.endsWith('/trophyGroups')) {
      return Response.json({
        ...listedAnswer(set),
        trophyGroups: set.groups.map(({ id, grades }) => ({
          trophyGroupId: id,
          trophyGroupName: `Group ${id}`,
          trophyGroupIconUrl: 'https://image.api.playstation.com/x.png',
          definedTrophies: count(grades),
        })),
      });
    }
    const trophies = trophiesOf(set).map((trophy) => ({
      ...trophy,
      trophyHidden: false,
      ...(pathname.includes('/users/')
        ? { trophyRare: 1, trophyEarnedRate: '4.1' }
        : {
            trophyName: `Trophy ${trophy.trophyId}`,
            trophyDetail: 'Do it.',
            trophyIconUrl: 'https://image.api.playstation.com/x.png',
          }),
    }));
    return Response.json({
      trophySetVersion: set.trophySetVersion ?? '01.00',
      hasTrophyGroups: set.groups.length > 1,
      trophies,
      totalItemCount: trophies.length,
    });
  };

  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(url.replace(/^https:..m\.np\.playstation\.com.api.(trophy.v1|gamelist.v2)/, ''));
    languages.push(new Headers(init.headers).get('Accept-Language'));
    // An answer is on its way for longer than a cache takes, and what is asked meanwhile joins it.
    await new Promise((resolve) => setTimeout(resolve, state.networkMs));
    for (const [part, fault] of faults) if (url.includes(part)) return fault();
    return state.intercept() ?? answer(url);
  };

  const authorised: Authorised = async (_accountId, call) =>
    state.signedIn
      ? call({ accessToken: 'access', fetch })
      : { ok: false, failure: { kind: 'not-signed-in' } };

  /** A new life of the worker, over the same cache. */
  const startWorker = (cacheName = 'trophy-lens-test') => {
    const worker = assemble({ authorised, cacheName, now: () => state.now });
    return {
      ...worker,
      open: (...npTitleIds: string[]) => worker.openIn('en-US', ...npTitleIds),
      sync: (options?: { isAsked: boolean }) => worker.parts.library.sync(ACCOUNT, options),
      progress: () => worker.parts.library.progress(ACCOUNT),
    };
  };

  /** A worker whose account's library was read before; that is none of `requests`. */
  const startSynced = async (cacheName?: string) => {
    const worker = startWorker(cacheName);
    await worker.sync();
    requests.length = 0;
    languages.length = 0;
    return worker;
  };

  return { requests, languages, faults, state, games, library, startWorker, startSynced };
}
