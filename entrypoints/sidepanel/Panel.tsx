import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelActions } from '../../components/panel/actions.ts';
import { Loading } from '../../components/panel/Loading.tsx';
import { TrophyPanel } from '../../components/panel/TrophyPanel.tsx';
import type { Language } from '../../components/words.ts';
import type { SetsSubject, SetsUpdate } from '../../lib/messages/sets.ts';
import { openSetsConversation, type SetsConversation } from '../../lib/ownPage/setsConversation.ts';

/**
 * The panel of one subject, in talk with the worker as long as it is drawn; give it a key that is the
 * subject's.
 *
 * @param namesIn BCP 47, for the names of trophies.
 */
export function Panel({
  subject,
  namesIn,
  language,
  onSignIn,
}: {
  subject: SetsSubject;
  namesIn: string;
  language: Language;
  onSignIn: () => void;
}) {
  const [update, setUpdate] = useState<SetsUpdate | null>(null);
  const [conversation, setConversation] = useState<SetsConversation | null>(null);
  useEffect(() => {
    const opened = openSetsConversation(subject, namesIn, setUpdate);
    setConversation(opened);
    return () => opened.close();
  }, []);

  const shownId = update?.trophies.state === 'ready' ? update.trophies.set.npCommunicationId : null;
  const actions = useMemo<PanelActions>(
    () => ({
      onChooseSet: (npCommunicationId) => conversation?.choose(npCommunicationId),
      onRefresh: () => conversation?.refresh(),
      onView: (view) => conversation?.say({ type: 'choose-view', view }),
      onFold(trophyGroupId, isFolded) {
        if (shownId === null) return;
        conversation?.say({ type: 'fold', npCommunicationId: shownId, trophyGroupId, isFolded });
      },
      onReveal(isRevealed) {
        if (shownId === null) return;
        conversation?.say({ type: 'reveal', npCommunicationId: shownId, isRevealed });
      },
      onSignIn,
    }),
    [conversation, shownId, onSignIn],
  );
  if (!update) return <Loading words={language.words} />;
  return <TrophyPanel update={update} language={language} now={Date.now()} actions={actions} />;
}
