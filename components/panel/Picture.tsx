import { useState } from 'preact/hooks';
import type { Grade } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';

/** In CSS pixels; room for it is kept while it loads. */
const SIZE = 48;

/** A trophy's picture. Until it has come, and when there is none, a cup is drawn in its place. */
export function TrophyPicture({ url, grade }: { url: string | null; grade: Grade }) {
  return (
    <span class="picture">
      <Cup grade={grade} />
      <Image url={url} size={SIZE} />
    </span>
  );
}

/** The picture of a reward, small; nothing when there is none. */
export function RewardPicture({ url }: { url: string | null }) {
  return <Image url={url} size={20} />;
}

/** Its words stand beside it. Taken away when it cannot be had: browsers draw a mark for that. */
function Image({ url, size }: { url: string | null; size: number }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (url === null || url === broken) return null;
  return (
    <img
      key={url}
      src={url}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setBroken(url)}
    />
  );
}
