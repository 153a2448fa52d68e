import '../../components/ownPage.css';
import '../../components/achievements/achievements.css';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { AchievementsPage } from '../../components/achievements/AchievementsPage.tsx';
import { live } from '../../components/live.tsx';
import { speakTo } from '../../components/ownPage.ts';
import { TROPHY_SO_ORIGINS } from '../../lib/connections/hostAccess.ts';
import type { ConnectionsView } from '../../lib/messages/connections.ts';
import { followConnections } from '../../lib/ownPage/connections.ts';
import { followTheme } from '../../lib/ownPage/theme.ts';
import { type AchievementsChoice, loadChoices } from '../../lib/settings/choices.ts';
import { choicesStore } from '../../lib/settings/choicesStore.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import type { Theme } from '../../lib/settings/theme.ts';

const language = speakTo(document, i18n.t, navigator.languages);
document.title = `${i18n.t('achievements.title')} – ${i18n.t('extension.name')}`;

let theme: Theme | undefined;
let choice: AchievementsChoice | undefined;
let view: ConnectionsView | undefined;
let chosen = new URLSearchParams(location.search).get('connection');

const page = () =>
  // Nothing is drawn in a theme that the person has not chosen, nor in another order.
  theme &&
  choice && (
    <AchievementsPage
      connections={view?.connections}
      chosen={chosen}
      choice={choice}
      onChoice={(next) => {
        choice = next;
        draw();
        ask({ type: 'choose-achievements', choice: next });
      }}
      theme={theme}
      language={language}
      now={Date.now()}
      onChoose={choose}
      onRefresh={() => ask({ type: 'refresh-connections', isAsked: true })}
      onGrantAccess={grantAccess}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );

/** The address names the chosen one, so that it can be reloaded and kept. */
function choose(connectionId: string): void {
  chosen = connectionId;
  const query = new URLSearchParams({ connection: connectionId });
  history.replaceState(null, '', `achievements.html?${query}`);
  draw();
}

async function grantAccess(): Promise<void> {
  // Only a page may ask, and only in answer to a press.
  await browser.permissions.request({ origins: TROPHY_SO_ORIGINS }).catch(() => false);
  ask({ type: 'refresh-connections', isAsked: true });
}

const root = document.getElementById('achievements');
const draw = root ? live(root, page) : () => {};
followTheme(settingsStore, (next) => {
  theme = next;
  draw();
});
void loadChoices(choicesStore).then(({ achievements }) => {
  choice = achievements;
  draw();
});
const { ask } = followConnections((next) => {
  view = next;
  draw();
});
ask({ type: 'refresh-connections', isAsked: false });
