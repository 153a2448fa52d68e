import '../../components/ownPage.css';
import '../../components/lookUp/lookUp.css';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { live } from '../../components/live.tsx';
import { LookUp } from '../../components/lookUp/LookUp.tsx';
import type { LookUpProps } from '../../components/lookUp/view.ts';
import { speakTo } from '../../components/ownPage.ts';
import { type CandidatesOf, createCandidates } from '../../lib/lookUp/candidates.ts';
import type { KeptLookUp } from '../../lib/lookUp/lookUp.ts';
import { storeSearchAddress } from '../../lib/lookUp/storeSearch.ts';
import type { PopupView } from '../../lib/messages/popup.ts';
import { follow, type Known } from '../../lib/ownPage/follow.ts';
import type { KeptLibrary } from '../../lib/ownPage/keptLibrary.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { languageOfNames } from '../../lib/trophies/languageOfNames.ts';
import { AskedTrophies } from './AskedTrophies.tsx';
import { followLookUps } from './keptLookUp.ts';

const language = speakTo(document, i18n.t, navigator.languages);

let known: Known | null = null;
let kept: KeptLookUp | null = null;

followLookUps((next) => {
  kept = next;
  show();
});
follow({ port: 'own-page', settings: settingsStore, game: Promise.resolve(null) }, (next) => {
  known = next;
  show();
});

const onSignIn = () => {
  void browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
};

const trophiesOf: LookUpProps['trophiesOf'] = ({ subject, language: namesIn }, onBack) => (
  <AskedTrophies
    key={JSON.stringify(subject)}
    subject={subject}
    namesIn={namesIn ?? languageOfNames(navigator)}
    language={language}
    onSignIn={onSignIn}
    onBack={onBack}
  />
);

let redraw: (() => void) | undefined;

function show(): void {
  const root = document.getElementById('look-up');
  if (redraw) redraw();
  else if (root) redraw = live(root, () => known && draw(known));
}

const draw = ({ view, library, isReading, theme }: Known) => (
  <LookUp
    kept={kept}
    account={accountOf(view)}
    titles={{
      hasTitles: library?.hasTitles ?? false,
      recent: library?.recent ?? [],
      isReading,
      candidatesOf: library?.all ? candidatesAmong(library.all) : null,
    }}
    theme={theme}
    language={language}
    trophiesOf={trophiesOf}
    titleAddress={(npCommunicationId) => `library.html?set=${npCommunicationId}`}
    storeSearch={(name) => storeSearchAddress(name, navigator.languages)}
    onSignIn={onSignIn}
  />
);

function accountOf(view: PopupView | null): LookUpProps['account'] {
  if (!view) return 'unknown';
  const { account } = view;
  if (account.state === 'signed-in') return 'signed-in';
  return account.state === 'signed-out' && account.refusal === 'expired' ? 'expired' : 'signed-out';
}

type All = NonNullable<KeptLibrary['all']>;
const searches = new WeakMap<All, CandidatesOf>();

/** The same for the same reading of the library: another one is searched anew. */
function candidatesAmong(all: All): CandidatesOf {
  const search = searches.get(all) ?? createCandidates(all.index);
  searches.set(all, search);
  return search;
}
