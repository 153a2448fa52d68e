/** Pictures are loaded from Sony's own hosts only, whatever an answer says. */
export function sonyPicture(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && /\.playstation\.(com|net)$/.test(hostname) ? url : null;
}
