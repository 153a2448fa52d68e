import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionStanding } from '../../lib/connections/view.ts';
import { LONGEST_LABEL, type Tested } from '../../lib/messages/connections.ts';
import { connectionTroubleSentence } from '../connectionTrouble.ts';
import { isolated } from '../isolated.ts';
import type { Language } from '../words.ts';
import { Confirmed } from './Confirmed.tsx';

/** One connection: under which name, for whom and by which key, and what can be done about it. */
export function ConnectionItem({
  connection: { id, label, keyPrefix, userId, isAsking, trouble: standing },
  tested,
  language,
  now,
  onRename,
  onTest,
  onGrantAccess,
  onRemove,
}: {
  connection: ConnectionStanding;
  /** How its last test went; null: none was asked for, or it is still under way. */
  tested: Tested | null;
  language: Language;
  now: () => number;
  onRename: (label: string) => void;
  onTest: () => void;
  onGrantAccess: () => void;
  onRemove: () => void;
}) {
  const { words } = language;
  const name = useId();
  const [isRenaming, setRenaming] = useState(false);
  const [hasAsked, setAsked] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (wasRenaming.current && !isRenaming) rename.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  // What a test found stands here too, until more is known: another page may have asked since.
  const trouble = isAsking ? null : standing;
  const why = trouble && connectionTroubleSentence(trouble, language, now());
  return (
    <li class="connection" aria-labelledby={name}>
      <h4 id={name}>
        <bdi>{label}</bdi>
      </h4>
      <p class="known">
        {keyPrefix !== null && (
          <span>{words('options.connections.key', [isolated(keyPrefix)])}</span>
        )}
        <span>{words('options.connections.user', [isolated(userId)])}</span>
      </p>
      {isRenaming ? (
        <Rename
          label={label}
          language={language}
          onEnd={(wanted) => {
            setRenaming(false);
            if (wanted !== null && wanted !== label) onRename(wanted);
          }}
        />
      ) : (
        <div class="acts">
          <a class="button" href={`achievements.html?${new URLSearchParams({ connection: id })}`}>
            {words('options.connections.show')}
          </a>
          <button
            type="button"
            class="button"
            // Not `disabled`, which would lose the focus of whoever has just pressed it.
            aria-disabled={isAsking}
            onClick={() => {
              if (isAsking) return;
              setAsked(true);
              onTest();
            }}
          >
            {words('options.connections.test')}
          </button>
          <button ref={rename} type="button" class="button" onClick={() => setRenaming(true)}>
            {words('options.connections.rename')}
          </button>
          <Confirmed
            label={words('options.connections.remove')}
            warning={words('options.connections.removeWarning', [isolated(label)])}
            confirmLabel={words('options.connections.removeNow')}
            cancelLabel={words('options.cache.cancel')}
            onConfirm={onRemove}
          />
        </div>
      )}
      <p role="status" class="tested" data-outcome={trouble ? 'refused' : 'works'}>
        {hasAsked && isAsking && words('options.connections.testing')}
        {hasAsked &&
          !isAsking &&
          tested?.trouble === null &&
          !trouble &&
          words('options.connections.works')}
        {hasAsked && why}
      </p>
      {!hasAsked && why && <p class="standing-trouble">{why}</p>}
      {trouble?.kind === 'permission-withheld' && (
        <div class="row">
          <button type="button" class="button" onClick={onGrantAccess}>
            {words('popup.allowAccess')}
          </button>
        </div>
      )}
    </li>
  );
}

/** The field for another name. `onEnd`: gets it, or null when the person has thought better of it. */
function Rename({
  label,
  language: { words },
  onEnd,
}: {
  label: string;
  language: Language;
  onEnd: (wanted: string | null) => void;
}) {
  const [typed, setTyped] = useState(label);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="new-name"
      onSubmit={(event) => {
        event.preventDefault();
        onEnd(typed.trim() || null);
      }}
      onKeyDown={({ key, isComposing }) => {
        if (key === 'Escape' && !isComposing) onEnd(null);
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label={words('options.connections.newName')}
        maxLength={LONGEST_LABEL}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="button primary">
        {words('options.connections.save')}
      </button>
      <button type="button" class="button" onClick={() => onEnd(null)}>
        {words('options.cache.cancel')}
      </button>
    </form>
  );
}
