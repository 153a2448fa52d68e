import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { takeFormatted } from '../components/format.ts';
import { live } from '../components/live.tsx';
import { panelFrame } from '../components/panel/frame.ts';
import { PANEL_CSS } from '../components/panel/style.ts';
import { TrophyPanel } from '../components/panel/TrophyPanel.tsx';
import { PIECES_CSS } from '../components/pieces.css.ts';
import { themeCss } from '../components/theme.css.ts';
import { languageOf } from '../components/words.ts';
import { ASK_AGAIN } from '../lib/messages/page.ts';
import type { SetsUpdate } from '../lib/messages/sets.ts';
import { converseAboutSets, type SetsQuestion } from '../lib/messages/setsConversation.ts';
import { askWhenBack } from '../lib/placing/askWhenBack.ts';
import { say } from '../lib/placing/conversation.ts';
import { type PanelPlace, panelMeeting } from '../lib/placing/panelPlace.ts';
import { trustOnly } from '../lib/placing/trustOnly.ts';

/** The trophy panel in the card of a game page. The worker brings it into a page where a person wants it. */
export default defineUnlistedScript(() => {
  // Brought twice, when a person pressed twice before it was there.
  if (panelMeeting.trophyLensOpenPanel) return;
  const language = languageOf(i18n.t, navigator.languages);

  const openPanel = ({ card, game, signal }: PanelPlace) => {
    if (signal.aborted) return;
    const element = document.createElement('trophy-lens-panel');
    const root = element.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    const panel = document.createElement('div');
    root.append(style, panel);
    trustOnly(root);
    element.lang = language.locale;
    element.dir = language.direction;

    let question: SetsQuestion = {
      type: 'show-sets',
      subject: { kind: 'game', game: game.game, isAnnounced: game.isAnnounced },
      chosen: null,
      language: game.language,
      isAsked: false,
    };
    let last: SetsUpdate | undefined;
    let redraw: (() => void) | undefined;
    let drawing: ReturnType<typeof setTimeout> | undefined;
    const ask = (changes: Partial<SetsQuestion>) => {
      question = { ...question, ...changes };
      conversation.ask(question);
    };
    const ofChosen = (tell: (npCommunicationId: string) => void) => {
      if (last?.chosen) tell(last.chosen);
    };
    const draw = (update: SetsUpdate) => (
      <TrophyPanel
        update={update}
        language={language}
        now={Date.now()}
        actions={{
          onChooseSet: (chosen) => ask({ chosen, isAsked: false }),
          onRefresh: () => ask({ isAsked: true }),
          onView: (view) => conversation.tell({ type: 'choose-view', view }),
          onFold: (trophyGroupId, isFolded) =>
            ofChosen((npCommunicationId) =>
              conversation.tell({ type: 'fold', npCommunicationId, trophyGroupId, isFolded }),
            ),
          onSignIn: () => say(browser.runtime, { type: 'show-sign-in' }),
          onReveal: (isRevealed) =>
            ofChosen((npCommunicationId) =>
              conversation.tell({ type: 'reveal', npCommunicationId, isRevealed }),
            ),
        }}
      />
    );
    const show = (update: SetsUpdate) => {
      const css = themeCss(':host', update.settings.theme) + panelFrame(update.size) + STYLE;
      if (style.textContent !== css) style.textContent = css;
      if (redraw) redraw();
      else redraw = live(panel, () => last && draw(last));
      // It takes its place with its first words in it, so that it does not open empty.
      if (!element.isConnected) card.append(element);
    };
    const conversation = converseAboutSets((info) => browser.runtime.connect(info), {
      onUpdate(update) {
        last = update;
        takeFormatted(update.formatted);
        // In a task of its own: to read an answer about hundreds of trophies is one already.
        drawing ??= setTimeout(() => {
          drawing = undefined;
          if (last) show(last);
        });
      },
      onGone: () => freeze(),
    });
    // Words are the browser's to give, and without the extension it gives none: what is shown stays
    // readable and is never drawn again. The card says what to do.
    const freeze = () => {
      clearTimeout(drawing);
      card.dataset.stale = '';
      if (panel.isConnected) panel.replaceWith(panel.cloneNode(true));
      render(null, panel);
    };
    for (const deed of ['pointerdown', 'keydown']) {
      const look = () => {
        if (!browser.runtime.id) freeze();
      };
      root.addEventListener(deed, look, { capture: true });
    }

    const againIfTold = (message: unknown) => {
      if (message === ASK_AGAIN) conversation.askAgain();
    };
    browser.runtime.onMessage.addListener(againIfTold);
    // In the browser's page cache it heard nothing, such as that somebody else has signed in.
    const againIfBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) conversation.askAgain();
    };
    addEventListener('pageshow', againIfBack, { signal });
    askWhenBack(document, conversation.askAgain, signal);
    const close = () => {
      clearTimeout(drawing);
      render(null, panel);
      element.remove();
      conversation.end();
      // Gone with the extension, when that was reloaded under the page.
      if (browser.runtime.id) browser.runtime.onMessage.removeListener(againIfTold);
    };
    signal.addEventListener('abort', close, { once: true });
    ask({});
  };

  panelMeeting.trophyLensOpenPanel = openPanel;
  if (panelMeeting.trophyLensPanelPlace) openPanel(panelMeeting.trophyLensPanelPlace);
});

const STYLE = PIECES_CSS + PANEL_CSS;
