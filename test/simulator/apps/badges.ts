/** Not the service's: an app keeps its pictures where it likes. */
export const BADGE_HOST = 'badges.quillmark.example';

/** The picture of an achievement, by its key. */
export const badgeUrlOf = (key: string): string => `https://${BADGE_HOST}/${key}.png`;

/** An address of the same host that no picture is at. */
export const MISSING_BADGE_URL = `https://${BADGE_HOST}/missing/gone.png`;
