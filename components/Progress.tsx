import type { ComponentChildren } from 'preact';

/** `progress`: 0–100. Drawn only; the figures stand beside it, or the caller names it for a reader. */
export function Bar({ progress }: { progress: number }) {
  return (
    <svg
      class={completeClass('bar', progress)}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="track" width="100" height="4" />
      <rect class="value" width={progress} height="4" />
    </svg>
  );
}

/** An arc of `progress` percent around its children; null: an empty ring, where there is no progress to tell. */
export function Ring({
  progress,
  children,
}: {
  progress: number | null;
  children?: ComponentChildren;
}) {
  return (
    <div class={completeClass('ring', progress ?? 0)}>
      <svg class="arc" viewBox="0 0 76 76" aria-hidden="true">
        <circle class="track" cx="38" cy="38" r="34" />
        {progress ? (
          <circle
            class="value"
            cx="38"
            cy="38"
            r="34"
            pathLength="100"
            stroke-dasharray={`${progress} 100`}
            transform="rotate(-90 38 38)"
          />
        ) : null}
      </svg>
      {children}
    </div>
  );
}

function completeClass(piece: string, progress: number): string {
  return progress === 100 ? `${piece} complete` : piece;
}
