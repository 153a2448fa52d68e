import { useState } from 'preact/hooks';
import { Cup } from '../Cup.tsx';

/** The person's picture; a cup where there is none or it does not load. Give it `url` as its key. */
export function Avatar({ url }: { url: string | null }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <div class="avatar">
      {url && !isBroken ? (
        <img src={url} alt="" referrerpolicy="no-referrer" onError={() => setBroken(true)} />
      ) : (
        <Cup />
      )}
    </div>
  );
}
