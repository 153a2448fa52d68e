import '../../components/ownPage.css';
import '../../components/options/options.css';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { live } from '../../components/live.tsx';
import { Options } from '../../components/options/Options.tsx';
import { speakTo } from '../../components/ownPage.ts';
import { TROPHY_SO_ORIGINS } from '../../lib/connections/hostAccess.ts';
import type { ConnectionsView } from '../../lib/messages/connections.ts';
import type { PopupView } from '../../lib/messages/popup.ts';
import { followConnections } from '../../lib/ownPage/connections.ts';
import { connectToWorker } from '../../lib/ownPage/worker.ts';
import { DEFAULT_GUIDES, MOST_GUIDES } from '../../lib/settings/guides.ts';
import { loadSettings, type Settings } from '../../lib/settings/settings.ts';
import { readSettingsFile, settingsFileOf } from '../../lib/settings/settingsFile.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { download } from './download.ts';

const language = speakTo(document, i18n.t, navigator.languages);
document.title = i18n.t('options.pageTitle', [i18n.t('extension.name')]);

let view: PopupView | null = null;
let connections: ConnectionsView | null = null;
/** Chosen here; the worker has not yet said whether it is kept. */
let chosen: Settings | null = null;
/** Epoch ms of the last choice on this page. */
let chosenAt = Number.POSITIVE_INFINITY;

/** Whether that is known to be lost; what another page has chosen is none of this page's news. */
const isRefused = () => (view?.settingsRefusedAt ?? Number.NEGATIVE_INFINITY) >= chosenAt;

const { ask } = connectToWorker('own-page', {
  onView(next) {
    view = next;
    if (isSame(chosen, next.settings) || isRefused()) chosen = null;
    show(chosen ?? next.settings);
  },
});
const connected = followConnections((next) => {
  connections = next;
  if (shown) show(shown);
});
// The worker may have to be started; what was chosen stands in the storage and is read at once.
void loadSettings(settingsStore).then((settings) => {
  if (!view) show(settings);
});

let redraw: (() => void) | undefined;
let shown: Settings | undefined;

function show(settings: Settings): void {
  shown = settings;
  const root = document.getElementById('options');
  if (redraw) redraw();
  else if (root) redraw = live(root, () => shown && draw(shown));
}

const draw = (settings: Settings) => (
  <Options
    settings={settings}
    usualGuides={DEFAULT_GUIDES}
    mostGuides={MOST_GUIDES}
    account={accountOf(view)}
    games={view?.library?.games ?? null}
    removal={view?.removal ?? null}
    isRefused={isRefused()}
    language={language}
    now={Date.now}
    onChange={(next) => {
      chosen = next;
      chosenAt = Date.now();
      ask({ type: 'change-settings', settings: next });
      show(next);
    }}
    onExport={(current) => download('trophy-lens-settings.json', settingsFileOf(current))}
    readFile={readSettingsFile}
    connections={connections}
    onAddConnection={async (typed) => {
      const isAllowed = await allowTrophySo();
      if (isAllowed) connected.ask({ type: 'add-connection', ...typed });
      return isAllowed;
    }}
    onRenameConnection={(connectionId, label) =>
      connected.ask({ type: 'rename-connection', connectionId, label })
    }
    onTestConnection={(connectionId) => connected.ask({ type: 'test-connection', connectionId })}
    onRemoveConnection={(connectionId) =>
      connected.ask({ type: 'remove-connection', connectionId })
    }
    onGrantAccess={async (connectionId) => {
      if (await allowTrophySo()) connected.ask({ type: 'test-connection', connectionId });
    }}
    onClearCache={() => ask({ type: 'clear-cache' })}
    onSignOut={() => ask({ type: 'sign-out' })}
  />
);

/** To be called within a press: only a page may ask, and only then. Asks nobody for what is given already. */
const allowTrophySo = (): Promise<boolean> =>
  browser.permissions.request({ origins: TROPHY_SO_ORIGINS }).catch(() => false);

function accountOf(known: PopupView | null) {
  if (!known) return 'unknown';
  return known.account.state === 'signed-in' ? 'signed-in' : 'signed-out';
}

/** Both come from the same schema, whose fields keep their order. */
const isSame = (one: Settings | null, other: Settings): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
