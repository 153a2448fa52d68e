import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../words.ts';

/** The trophies of one title, with the way back to the list, by Escape too. */
export function Trophies({
  words,
  children,
  onBack,
}: {
  words: Words;
  children: ComponentChildren;
  onBack: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    // The row that led here is gone.
    if (activeElement === null || activeElement === body) button.current?.focus();
  }, []);
  useEffect(() => {
    const backByKey = (event: KeyboardEvent) => {
      // What has a use of its own for the key, such as a field with something in it, keeps it.
      const isUsed = event.defaultPrevented || event.isComposing;
      const isInText = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (event.key === 'Escape' && !isUsed && !isInText) onBack();
    };
    document.addEventListener('keydown', backByKey);
    return () => document.removeEventListener('keydown', backByKey);
  }, [onBack]);
  return (
    <>
      <div class="way-back">
        <button ref={button} type="button" class="button" onClick={onBack}>
          <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 3 5 8l5 5" />
          </svg>
          {words('lookUp.back')}
        </button>
      </div>
      <div class="trophies">{children}</div>
    </>
  );
}
