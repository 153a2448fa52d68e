/** One with every optional field of the reference. */
export const WHOLE = {
  id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc626',
  name: 'Well-rounded Writer',
  description: 'Write, and come back to write.',
  badgeUrl: 'https://example.com/badge3.png',
  trigger: 'achievement',
  completions: 7,
  rarity: 3.5,
  achievedAt: '2021-04-01T00:00:00Z',
  key: 'well-rounded',
  streakLength: 3,
  achievementIds: ['d01dcbcb-d51e-4c12-b054-dc811dcdc623', 'd01dcbcb-d51e-4c12-b054-dc811dcdc624'],
  metricId: 'd01dcbcb-d51e-4c12-b054-dc811dcdc619',
  metricValue: 500,
  metricName: 'words written',
  userAttributes: [{ key: 'plan', value: 'pro' }],
  eventAttribute: { key: 'source', value: 'app' },
  eventAttributes: [{ key: 'source', value: 'app' }],
};

/** A key as the service makes them: a readable prefix, a period, the secret. No failure may hold it. */
export const API_KEY = 'Abcd1234.s3cretS3cretS3cretS3cret';
export const OTHER_KEY = 'Efgh5678.0therS3cret0therS3cret';

export interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
  readonly key: string | null;
  readonly userId: string;
}

/** A fetch that answers as it is told, and keeps what was sent. */
export function serving(answer: (sent: Sent) => Response | Promise<Response>) {
  const requests: Sent[] = [];
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const url = new URL(address);
    const sent = {
      url,
      init,
      key: new Headers(init.headers).get('X-API-KEY'),
      userId: decodeURIComponent(url.pathname.split('/')[3] ?? ''),
    };
    requests.push(sent);
    return answer(sent);
  };
  return { fetch, requests };
}
