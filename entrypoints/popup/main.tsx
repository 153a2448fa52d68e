import '../../components/popup/popup.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions } from '../../components/popup/view.ts';
import { languageOf } from '../../components/words.ts';
import { API_ORIGINS } from '../../lib/account/hostAccess.ts';
import type { PopupView } from '../../lib/messages/popup.ts';
import { connectToWorker } from '../../lib/ownPage/worker.ts';
import { NPSSO_PAGE } from '../../lib/psn/index.ts';

const language = languageOf(i18n.t, navigator.languages);
document.documentElement.lang = language.locale;
document.documentElement.dir = language.direction;

const { ask } = connectToWorker({ onView: show });

const actions: PopupActions = {
  onSignIn: ({ stay }) => ask({ type: 'sign-in', stay }),
  onSignInWithNpsso: ({ npsso, stay }) => ask({ type: 'sign-in-with-npsso', npsso, stay }),
  onCancel: () => ask({ type: 'cancel-sign-in' }),
  onSignOut: () => ask({ type: 'sign-out' }),
  onRetry: () => ask({ type: 'refresh' }),
  onChangeSettings: (settings) => ask({ type: 'change-settings', settings }),
  onGrantAccess: async () => {
    // Only a page may ask, and only in answer to a press.
    await browser.permissions.request({ origins: API_ORIGINS }).catch(() => false);
    ask({ type: 'refresh' });
  },
};

function show(view: PopupView): void {
  const root = document.getElementById('popup');
  if (!root) return;
  render(
    <Popup view={view} language={language} now={Date.now()} npssoPage={NPSSO_PAGE} {...actions} />,
    root,
  );
}
