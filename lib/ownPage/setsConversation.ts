import browser from 'webextension-polyfill';
import { CHANGES_CHANNEL, type Change } from '../messages/changes.ts';
import type { SetsUpdate } from '../messages/sets.ts';
import {
  converseAboutSets,
  type SetsQuestion,
  type SetsWish,
} from '../messages/setsConversation.ts';
import type { SetsSubject } from '../trophies/view.ts';

/** What a panel on a page of our own tells the worker of one subject, for as long as it is open. */
export interface SetsConversation {
  /** Another tab of the same game. */
  choose(npCommunicationId: string): void;
  /** The person asks for fresh data. */
  refresh(): void;
  say(wish: SetsWish): void;
  close(): void;
}

/**
 * Asks the worker about the sets of one subject and hears every update until it is closed. A worker that
 * has answered may die; the next one is asked when the person does something, or when it tells that the
 * account has changed. Each subject has a port of its own, so that no update of the one before is taken
 * for it.
 *
 * @param language BCP 47, for the names.
 */
export function openSetsConversation(
  subject: SetsSubject,
  language: string,
  onUpdate: (update: SetsUpdate) => void,
): SetsConversation {
  const conversation = converseAboutSets((info) => browser.runtime.connect(info), {
    onUpdate,
    // A page of ours goes with the extension.
    onGone: () => {},
  });
  let question: SetsQuestion = {
    type: 'show-sets',
    subject,
    chosen: subject.kind === 'set' ? subject.npCommunicationId : null,
    language,
    isAsked: false,
  };
  const ask = (changes: Partial<SetsQuestion>) => {
    question = { ...question, ...changes };
    conversation.ask(question);
  };

  const changes = new BroadcastChannel(CHANGES_CHANNEL);
  changes.addEventListener('message', ({ data }) => {
    if ((data as Change).type === 'account') conversation.askIfLeft();
  });
  ask({});
  return {
    choose: (chosen) => ask({ chosen, isAsked: false }),
    refresh: () => ask({ isAsked: true }),
    say: conversation.tell,
    close() {
      changes.close();
      conversation.end();
    },
  };
}
