import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Grade } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';

/** A trophy's picture; where there is none, or it cannot be had, a cup in its place. */
export function TrophyPicture({ url, grade }: { url: string | null; grade: Grade }) {
  return <span class="picture">{useImage(url, 48) ?? <Cup grade={grade} />}</span>;
}

/** The picture of a reward, small; nothing when there is none. */
export function RewardPicture({ url }: { url: string | null }) {
  return useImage(url, 20);
}

/**
 * An image whose words stand beside it. Null: there is none, or it could not be had; browsers would draw
 * a mark for that. `size`: in CSS pixels; room for it is kept while it loads.
 */
export function useImage(url: string | null, size: number): VNode | null {
  const [broken, setBroken] = useState<string | null>(null);
  if (url === null || url === broken) return null;
  return (
    <img
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
