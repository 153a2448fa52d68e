/** Pictures are loaded from Sony's own hosts only, whatever an answer says; of another there is none. */
export function sonyPicture(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && /\.playstation\.(com|net)$/.test(hostname) ? url : null;
}
