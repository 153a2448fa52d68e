import type { ComponentChildren } from 'preact';
import { BadgesPreview } from './BadgesPreview.tsx';
import { Choices, Switch } from './Choices.tsx';
import { Connections } from './Connections.tsx';
import { GuideLinks } from './GuideLinks.tsx';
import { GuidesPreview } from './GuidesPreview.tsx';
import { HiddenPreview } from './HiddenPreview.tsx';
import { Hosts } from './Hosts.tsx';
import { ClearCache, SignOutEverywhere } from './Removals.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { ThemePreview } from './ThemePreview.tsx';
import type { OptionsProps } from './view.ts';

/** Everything that stands on the page, in its order. */
export const GROUPS = [
  { id: 'look', settings: ['theme'] },
  { id: 'lists', settings: ['unplayed', 'rarity'] },
  { id: 'trophies', settings: ['hidden', 'guides'] },
  { id: 'connections', settings: ['connections'] },
  { id: 'file', settings: ['file'] },
  { id: 'privacy', settings: ['hosts'] },
  { id: 'data', settings: ['cache', 'signOut'] },
] as const;
export type SettingId = (typeof GROUPS)[number]['settings'][number];

interface Parts {
  /** What a person does. */
  readonly choose: ComponentChildren;
  /** What comes of it; null: nothing that could be drawn. */
  readonly preview: ComponentChildren;
}

export function settingParts(props: OptionsProps): Readonly<Record<SettingId, Parts>> {
  const { settings, language, onChange } = props;
  const { words } = language;
  return {
    theme: {
      choose: (
        <Choices
          id="theme"
          chosen={settings.theme}
          choices={[
            { value: 'system', label: words('options.theme.system') },
            { value: 'dark', label: words('options.theme.dark') },
            { value: 'light', label: words('options.theme.light') },
          ]}
          onChoose={(theme) => onChange({ ...settings, theme })}
        />
      ),
      preview: <ThemePreview theme={settings.theme} language={language} now={props.now()} />,
    },
    unplayed: {
      choose: (
        <Switch
          id="unplayed"
          label={words('options.unplayed.label')}
          isOn={settings.markUnplayed}
          onSwitch={(markUnplayed) => onChange({ ...settings, markUnplayed })}
        />
      ),
      preview: (
        <BadgesPreview games={['inProgress', 'unplayed']} settings={settings} language={language} />
      ),
    },
    rarity: {
      choose: (
        <Switch
          id="rarity"
          label={words('options.rarity.label')}
          isOn={settings.platinumRarityOnBadges}
          onSwitch={(platinumRarityOnBadges) => onChange({ ...settings, platinumRarityOnBadges })}
        />
      ),
      preview: (
        <BadgesPreview games={['inProgress', 'complete']} settings={settings} language={language} />
      ),
    },
    hidden: {
      choose: (
        <Choices
          id="hidden"
          chosen={settings.hiddenTrophies}
          choices={[
            { value: 'ask', label: words('options.hidden.ask') },
            { value: 'always', label: words('options.hidden.always') },
            { value: 'never', label: words('options.hidden.never') },
          ]}
          onChoose={(hiddenTrophies) => onChange({ ...settings, hiddenTrophies })}
        />
      ),
      preview: (
        <HiddenPreview
          key={settings.hiddenTrophies}
          choice={settings.hiddenTrophies}
          language={language}
          now={props.now()}
        />
      ),
    },
    guides: {
      choose: (
        <GuideLinks
          guides={settings.guides}
          usual={props.usualGuides}
          most={props.mostGuides}
          language={language}
          onChange={(guides) => onChange({ ...settings, guides })}
        />
      ),
      preview: <GuidesPreview guides={settings.guides} words={words} />,
    },
    connections: { choose: <Connections {...props} />, preview: null },
    file: { choose: <SettingsFile {...props} />, preview: null },
    hosts: { choose: <Hosts words={words} />, preview: null },
    cache: { choose: <ClearCache {...props} />, preview: null },
    signOut: { choose: <SignOutEverywhere {...props} />, preview: null },
  };
}
