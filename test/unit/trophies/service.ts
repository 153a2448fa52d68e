import type { Authorised } from '../../../lib/account/index.ts';
import { assemble } from './assemble.ts';
import { NOON } from './records.ts';

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
}

const count = (grades: readonly string[]) => {
  const counts = { bronze: 0, silver: 0, gold: 0, platinum: 0 };
  for (const grade of grades) counts[grade as keyof typeof counts] += 1;
  return counts;
};

/** The three calls behind a card, answered from `games`, and a program that asks them. */
export function createService(games: Record<string, ServedSet[]>) {
  const requests: string[] = [];
  const languages: (string | null)[] = [];
  /** Answers put here are given first, to any call whose URL holds the key. */
  const faults = new Map<string, () => Response>();
  const state = { now: NOON, signedIn: true };

  const setOf = (url: string) =>
    Object.values(games)
      .flat()
      .find(({ npCommunicationId }) => url.includes(npCommunicationId));
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

  const titleAnswer = (npTitleId: string) => ({
    npTitleId,
    trophyTitles: (games[npTitleId] ?? []).map((set) => {
      const trophies = trophiesOf(set);
      return {
        npServiceName: npTitleId.startsWith('PPSA') ? 'trophy2' : 'trophy',
        npCommunicationId: set.npCommunicationId,
        trophyTitleName: `Set ${set.npCommunicationId}`,
        trophyTitleIconUrl: 'https://image.api.playstation.com/x.png',
        hasTrophyGroups: set.groups.length > 1,
        trophyGroupCount: set.groups.length,
        progress: 50,
        earnedTrophies: count(trophies.filter(({ earned }) => earned).map((t) => t.trophyType)),
        definedTrophies: count(trophies.map(({ trophyType }) => trophyType)),
        lastUpdatedDateTime: set.lastUpdatedDateTime ?? '2026-02-01T00:00:00Z',
      };
    }),
  });

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
    const set = setOf(pathname);
    if (!set) return Response.json({ error: { code: 2240525 } }, { status: 404 });
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
    requests.push(url.replace('https://m.np.playstation.com/api/trophy/v1', ''));
    languages.push(new Headers(init.headers).get('Accept-Language'));
    for (const [part, fault] of faults) if (url.includes(part)) return fault();
    return answer(url);
  };

  const authorised: Authorised = async (_accountId, call) =>
    state.signedIn
      ? call({ accessToken: 'access', fetch })
      : { ok: false, failure: { kind: 'not-signed-in' } };

  /** A new life of the worker, over the same cache. */
  const startWorker = (cacheName = 'trophy-lens-test') => {
    const worker = assemble({ authorised, cacheName, now: () => state.now });
    const open = (...npTitleIds: string[]) => worker.openIn('en-US', ...npTitleIds);
    return { ...worker, open };
  };

  return { requests, languages, faults, state, startWorker };
}
