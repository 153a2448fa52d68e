import { useId } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Words } from '../words.ts';

/** What the badges on tiles tell beyond progress, by the person's choice. */
export function BadgeSettings({
  settings,
  words,
  onChange,
}: {
  settings: Settings;
  words: Words;
  onChange: (settings: Settings) => void;
}) {
  const hint = useId();
  return (
    <details class="settings">
      <summary>{words('popup.badges')}</summary>
      <div class="choice">
        <label>
          <input
            type="checkbox"
            checked={settings.markUnplayed}
            onChange={({ currentTarget }) =>
              onChange({ ...settings, markUnplayed: currentTarget.checked })
            }
          />
          {words('popup.badgesUnplayed')}
        </label>
      </div>
      <div class="choice">
        <label>
          <input
            type="checkbox"
            checked={settings.platinumRarityOnBadges}
            aria-describedby={hint}
            onChange={({ currentTarget }) =>
              onChange({ ...settings, platinumRarityOnBadges: currentTarget.checked })
            }
          />
          {words('popup.badgesRarity')}
        </label>
        <small id={hint}>{words('popup.badgesRarityHint')}</small>
      </div>
    </details>
  );
}
