import { useEffect, useMemo, useState } from 'preact/hooks';
import { Trophies } from '../../components/lookUp/Trophies.tsx';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { Language } from '../../components/words.ts';
import type { SetsUpdate } from '../../lib/messages/sets.ts';
import { openSetsConversation, type SetsConversation } from '../../lib/ownPage/setsConversation.ts';
import type { SetsSubject } from '../../lib/trophies/view.ts';

/**
 * The trophies of one subject, in talk with the worker as long as it is drawn; give it a key that is the
 * subject's.
 *
 * @param namesIn BCP 47, for the names of trophies.
 */
export function AskedTrophies({
  subject,
  namesIn,
  language,
  onSignIn,
  onBack,
}: {
  subject: SetsSubject;
  namesIn: string;
  language: Language;
  onSignIn: () => void;
  onBack: () => void;
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
  return (
    <Trophies
      update={update}
      language={language}
      now={Date.now()}
      actions={actions}
      onBack={onBack}
    />
  );
}
