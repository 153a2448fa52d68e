import { artUrlOf, avatarUrlOf, heroUrlOf } from '../catalogue/pictures.ts';
import { plusMembership } from '../catalogue/product.ts';
import { type Answer, type HttpRequest, html } from '../http.ts';
import { drawPng } from '../png.ts';
import type { Host, World } from '../world.ts';

/** `image.api.playstation.com` and `psnobj.prod.dl.playstation.net`: art for what exists, else 404. */
export const answerImages: Host = (request, world) => {
  const size = sizeOf(request, world);
  if (request.method !== 'GET' || !size) return html(404, '<h1>Not Found</h1>');
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'max-age=86400' },
    body: drawPng(request.path, ...size),
  } satisfies Answer;
};

type Size = readonly [width: number, height: number];
const ICON: Size = [128, 128];
const ART: Size = [256, 256];
const HERO: Size = [960, 540];

/** The size of the picture at an address; undefined where there is none. */
function sizeOf({ host, path }: HttpRequest, { catalogue, ...world }: World): Size | undefined {
  const url = `https://${host}${path}`;
  const [, npCommunicationId] = /^\/(?:psnobj|trophy\/np)\/(NPWR\d{5}_00)[/_]/.exec(path) ?? [];
  if (npCommunicationId) {
    const trophySet = catalogue.trophySet(npCommunicationId);
    const urls = [trophySet, ...(trophySet?.groups ?? []), ...(trophySet?.trophies ?? [])];
    const rewards = trophySet?.trophies.map(({ rewardImageUrl }) => rewardImageUrl) ?? [];
    return [...urls.map((one) => one?.iconUrl), ...rewards].includes(url) ? ICON : undefined;
  }
  const [, id = ''] = /-([A-Z]{4}\d{5}_\d{2}|\d{8})\.png$/.exec(path) ?? [];
  const isSold = catalogue.gameByTitleId(id) || id === plusMembership.npTitleId;
  if (isSold || catalogue.concept(Number(id))) {
    if (url === artUrlOf(id)) return ART;
    if (url === heroUrlOf(id)) return HERO;
  }
  const [, accountId = '', size = ''] = /(\d+)_(\w+)\.png$/.exec(path) ?? [];
  const known = world.accounts.some((account) => account.accountId === accountId);
  return known && url === avatarUrlOf(accountId, size) ? ICON : undefined;
}
