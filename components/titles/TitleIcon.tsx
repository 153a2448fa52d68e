import { useState } from 'preact/hooks';
import { Cup } from '../Cup.tsx';

/** The picture of a title; a cup where there is none or it does not load. Give it `url` as its key. */
export function TitleIcon({ url }: { url: string | null }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <span class="title-icon">
      {url && !isBroken ? (
        <img
          src={url}
          alt=""
          // A long list asks for the pictures that are seen.
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      ) : (
        <Cup />
      )}
    </span>
  );
}
