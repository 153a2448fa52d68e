import type { Runtime } from 'webextension-polyfill';
import { formattedFor } from '../../components/panel/formatted.ts';
import { checkSetsRequest } from '../../lib/messages/checkSetsRequest.ts';
import type { Sender } from '../../lib/messages/sender.ts';
import type { SetsRequest, SetsUpdate } from '../../lib/messages/sets.ts';
import {
  type Choices,
  choiceOf,
  NO_SET_CHOICE,
  withFold,
  withReveal,
  withView,
} from '../../lib/settings/choices.ts';
import { loadSettings } from '../../lib/settings/settings.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { followSets } from '../../lib/trophies/followSets.ts';
import type { SetsShown } from '../../lib/trophies/setsView.ts';
import { changeChoices, keptChoices } from './keptChoices.ts';
import type { Program } from './program.ts';

/** Serves panels, on game pages and on our own: each stays open and is told whole at every change. */
export interface SetViews {
  serve(port: Runtime.Port, sender: Sender): void;
  /** Settings have changed. */
  push(): void;
  /** The account has changed: what runs for the one that was ends, and every panel is answered anew. */
  restart(): void;
  /** More is known of the library: a set of which nothing was known may be shown. */
  libraryRead(): void;
}

type Question = Extract<SetsRequest, { type: 'show-sets' }>;

interface Panel {
  readonly port: Runtime.Port;
  readonly sender: Sender;
  question: Question | null;
  shown: SetsShown | null;
  /** Ends once it has been shown a set. */
  readonly firstSet: PromiseWithResolvers<void>;
  /** Ends what runs for the question. */
  asking: AbortController;
  /** Counts what is sent. */
  pushes: number;
}

/** `locale`: BCP 47, in which a panel on a page of Sony's is told numbers and times. `onRefreshed`: a person has asked for fresh data in this tab, and it is there. */
export function createSetViews(
  program: Pick<Program, 'game'> & { readonly account: Pick<Program['account'], 'state'> },
  locale: string,
  onRefreshed: (tabId: number) => void,
): SetViews {
  const open = new Set<Panel>();

  const push = async (panel: Panel): Promise<void> => {
    panel.pushes += 1;
    const own = panel.pushes;
    const [choices, settings] = await Promise.all([keptChoices(), loadSettings(settingsStore)]);
    // Overtaken by a newer one, which knows more.
    if (own !== panel.pushes || !panel.shown || !open.has(panel)) return;
    const { chosen } = panel.shown;
    const { theme, hiddenTrophies, guides } = settings;
    panel.port.postMessage({
      ...panel.shown,
      view: choices.view,
      choice: chosen === null ? NO_SET_CHOICE : choiceOf(choices, chosen),
      settings: { theme, hiddenTrophies, guides },
      formatted: panel.sender === 'page' ? formattedFor(panel.shown, locale, Date.now()) : null,
    } satisfies SetsUpdate);
  };

  const tell = (panel: Panel, shown: SetsShown): void => {
    panel.shown = shown;
    if (shown.chosen !== null) panel.firstSet.resolve();
    void push(panel);
  };

  const answer = async (panel: Panel, question: Question): Promise<void> => {
    panel.asking.abort();
    panel.asking = new AbortController();
    panel.question = question;
    const { signal } = panel.asking;
    const lane = panel.sender === 'page' ? 'page' : 'popup';
    try {
      const account = await program.account.state();
      if (signal.aborted) return;
      if (account.state !== 'signed-in') {
        const expired = account.state === 'signed-out' && account.refusal === 'expired';
        return tell(panel, nothingShown({ state: 'signed-out', expired }));
      }
      const { accountId } = account;
      await followSets(program.game, { ...question, accountId, lane }, signal, (shown) =>
        tell(panel, shown),
      );
    } catch {
      // Nothing that Sony or the network does gets here: a panel must not load for ever over our fault.
      if (signal.aborted) return;
      tell(panel, nothingShown({ state: 'error', trouble: { kind: 'own-fault' } }));
    }
    const trophies = signal.aborted ? null : panel.shown?.trophies;
    const tabId = panel.port.sender?.tab?.id;
    const isRefreshed = trophies?.state === 'ready' && trophies.trouble === null;
    if (question.isAsked && isRefreshed && panel.sender === 'page' && tabId !== undefined) {
      onRefreshed(tabId);
    }
  };

  /** Nobody asks for more by it than was asked for. */
  const answerAgain = (panel: Panel): void => {
    const { question, shown } = panel;
    if (!question) return;
    const chosen = shown?.chosen ?? question.chosen;
    void answer(panel, { ...question, chosen, isAsked: false });
  };

  /** Keeps a choice, and tells it to every panel that it concerns. */
  const choose = async (
    change: (choices: Choices) => Choices,
    concerns: (panel: Panel) => boolean,
  ): Promise<void> => {
    // A disk that is full: the panel then shows what is kept.
    await changeChoices(change).catch(() => {});
    for (const panel of open) if (concerns(panel)) void push(panel);
  };

  const act = async (panel: Panel, request: SetsRequest): Promise<void> => {
    switch (request.type) {
      case 'show-sets':
        return answer(panel, request);
      case 'choose-view':
        return choose(
          (choices) => withView(choices, request.view),
          () => true,
        );
      case 'fold':
      case 'reveal': {
        const { npCommunicationId } = request;
        // A worker that is started by the wish itself has shown nothing yet.
        await panel.firstSet.promise;
        // Only of what it was shown: a page has no say about other games.
        if (!shows(panel, npCommunicationId)) return;
        return choose(
          (choices) =>
            request.type === 'fold'
              ? withFold(choices, npCommunicationId, [request.trophyGroupId, request.isFolded])
              : withReveal(choices, npCommunicationId, request.isRevealed),
          ({ shown }) => shown?.chosen === npCommunicationId,
        );
      }
    }
  };

  return {
    serve(port, sender) {
      const panel: Panel = {
        port,
        sender,
        question: null,
        shown: null,
        firstSet: Promise.withResolvers(),
        asking: new AbortController(),
        pushes: 0,
      };
      open.add(panel);
      port.onDisconnect.addListener(() => {
        open.delete(panel);
        panel.asking.abort();
      });
      port.onMessage.addListener(async (message: unknown) => {
        const request = checkSetsRequest(message, sender);
        if (request) await act(panel, request);
      });
    },

    push() {
      for (const panel of open) void push(panel);
    },

    restart() {
      for (const panel of open) answerAgain(panel);
    },

    libraryRead() {
      for (const panel of open) {
        const isOfOneSet = panel.question?.subject.kind === 'set';
        if (isOfOneSet && panel.shown?.chosen === null) answerAgain(panel);
      }
    },
  };
}

const shows = ({ shown }: Panel, npCommunicationId: string): boolean =>
  shown?.tabs.some((tab) => tab.npCommunicationId === npCommunicationId) ?? false;

const nothingShown = (trophies: SetsShown['trophies']): SetsShown => ({
  tabs: [],
  chosen: null,
  size: 0,
  trophies,
});
