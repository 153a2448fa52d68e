import type { Language } from '../words.ts';
import type { PopupProps } from './view.ts';

/** The ways to the other pages of ours. */
export function Ways({
  language: { words },
  onOpenLibrary,
  onOpenOptions,
}: { language: Language } & Pick<PopupProps, 'onOpenLibrary' | 'onOpenOptions'>) {
  return (
    <nav class="ways">
      <button type="button" class="way" onClick={onOpenLibrary}>
        {words('popup.toLibrary')}
      </button>
      <button type="button" class="way" onClick={onOpenOptions}>
        {words('popup.toOptions')}
      </button>
    </nav>
  );
}
