import { MISSING_BADGE_URL } from '../apps/badges.ts';
import { html } from '../http.ts';
import { drawPng } from '../png.ts';
import type { Host } from '../world.ts';

/** The hosts where apps keep the pictures of their achievements: art for what some achievement names, else 404. */
export const answerBadges: Host = ({ method, host, path }, { apps }) => {
  const url = `https://${host}${path}`;
  const isKnown = apps.isBadge(url) && url !== MISSING_BADGE_URL;
  if (method !== 'GET' || !isKnown) return html(404, '<h1>Not Found</h1>');
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'max-age=86400' },
    body: drawPng(path, 96, 96),
  };
};
