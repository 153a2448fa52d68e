import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../lib/connections/view.ts';
import {
  type Adding,
  LONGEST_API_KEY,
  LONGEST_LABEL,
  LONGEST_USER_ID,
  MOST_CONNECTIONS,
} from '../../lib/messages/connections.ts';
import { connectionTroubleSentence } from '../connectionTrouble.ts';
import { isolated } from '../isolated.ts';
import { sentences } from '../sentences.ts';
import type { Language } from '../words.ts';
import type { NewConnection, OptionsActions } from './view.ts';

const NOTHING: NewConnection = { label: '', apiKey: '', userId: '' };

/** The fields of a connection, in the order in which they are filled in. */
const FIELDS = [
  { name: 'label', hint: 'options.connections.labelHint', longest: LONGEST_LABEL },
  { name: 'apiKey', hint: null, longest: LONGEST_API_KEY },
  { name: 'userId', hint: 'options.connections.userIdHint', longest: LONGEST_USER_ID },
] as const;

const SECRET = { type: 'password' } as const;
const OPEN = { type: 'text' } as const;

/** What to tell of an adding over which the worker died. */
const LOST: Adding = { state: 'refused', trouble: { kind: 'unavailable' } };

/** What became of the last press, as far as the worker does not tell it. */
type Press = 'none' | 'missing' | 'asking' | 'not-allowed' | 'sent';

/** The form for another connection, as long as there may be one. What was typed stays until it is kept. */
export function AddConnection({
  adding: told,
  connections,
  language,
  now,
  onAdd,
}: {
  adding: Adding;
  connections: readonly Connection[];
  language: Language;
  /** The present, in epoch ms. */
  now: () => number;
  onAdd: OptionsActions['onAddConnection'];
}) {
  const { words } = language;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(NOTHING);
  const [press, setPress] = useState<Press>('none');

  // Until the worker tells of this press, what it told of the one before is no answer.
  const [before, setBefore] = useState<Adding | null>(null);
  // A worker that knows of nothing before it has answered never heard of the press, or is another one.
  const [isUnanswered, setUnanswered] = useState(false);
  useEffect(() => {
    if (told.state !== 'idle') setUnanswered(told.state === 'trying');
  }, [told]);
  const current = told.state === 'idle' && isUnanswered ? LOST : told;
  const adding: Adding = before === told ? { state: 'trying' } : current;
  const addedId = adding.state === 'added' ? adding.connectionId : null;
  // News that came before the worker heard of the next press tells of the one before once more.
  const clearedFor = useRef<string | null>(null);
  useEffect(() => {
    if (addedId === null || addedId === clearedFor.current) return;
    clearedFor.current = addedId;
    // The key is kept elsewhere now, and stands here no longer.
    setTyped(NOTHING);
  }, [addedId]);

  const isFull = connections.length >= MOST_CONNECTIONS;
  const isTrying = press === 'asking' || (press === 'sent' && adding.state === 'trying');
  const isMissing = (name: keyof NewConnection) => press === 'missing' && typed[name].trim() === '';

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isTrying) return;
    const values = {
      label: typed.label.trim(),
      apiKey: typed.apiKey.trim(),
      userId: typed.userId.trim(),
    };
    const missing = FIELDS.find(({ name }) => values[name] === '');
    if (missing) {
      setPress('missing');
      form.current?.querySelector<HTMLElement>(`[name=${missing.name}]`)?.focus();
      return;
    }
    // Within the press: the browser asks the person only then.
    const allowed = onAdd(values);
    setBefore(told);
    setUnanswered(true);
    setPress('asking');
    setPress((await allowed) ? 'sent' : 'not-allowed');
  };

  // The button that was pressed for the last one goes with the fields.
  useEffect(() => {
    if (isFull && addedId !== null) form.current?.focus();
  }, [isFull, addedId]);

  return (
    <form ref={form} class="add-connection" tabIndex={-1} autocomplete="off" onSubmit={submit}>
      {isFull && <p class="description">{words('options.connections.full')}</p>}
      <div class="fields" hidden={isFull}>
        {FIELDS.map(({ name, hint, longest }) => (
          <div key={name}>
            <label for={`${id}-${name}`}>{words(`options.connections.${name}`)}</label>
            <input
              id={`${id}-${name}`}
              name={name}
              {...(name === 'apiKey' ? SECRET : OPEN)}
              autocomplete="off"
              spellcheck={false}
              dir={name === 'label' ? 'auto' : 'ltr'}
              maxLength={longest}
              value={typed[name]}
              aria-describedby={hint ? `${id}-${name}-hint` : undefined}
              aria-invalid={isMissing(name)}
              onInput={({ currentTarget }) =>
                setTyped((before) => ({ ...before, [name]: currentTarget.value }))
              }
            />
            {hint && <small id={`${id}-${name}-hint`}>{words(hint)}</small>}
          </div>
        ))}
      </div>
      <div class="row" hidden={isFull}>
        <button type="submit" class="button primary" aria-disabled={isTrying}>
          {words('options.connections.add')}
        </button>
      </div>
      <p role="status" data-outcome={isBad(press, adding) ? 'refused' : 'taken'}>
        {outcome(press, adding, connections, language, now())}
      </p>
    </form>
  );
}

const isBad = (press: Press, adding: Adding): boolean =>
  press === 'missing' ||
  press === 'not-allowed' ||
  (press === 'sent' && adding.state === 'refused');

/** What became of the last press, in words; empty: there was none. `now`: epoch ms. */
function outcome(
  press: Press,
  adding: Adding,
  connections: readonly Connection[],
  language: Language,
  now: number,
): string {
  const { words } = language;
  if (press === 'none') return '';
  if (press === 'missing') return words('options.connections.missing');
  if (press === 'not-allowed') return words('options.connections.notAllowed');
  if (press === 'asking' || adding.state === 'trying') return words('options.connections.trying');
  if (adding.state === 'idle') return '';
  const { trouble } = adding;
  const why = trouble ? connectionTroubleSentence(trouble, language, now) : '';
  if (adding.state === 'refused') {
    return sentences([words('options.connections.notAdded'), why], language);
  }
  const added = connections.find(({ id }) => id === adding.connectionId);
  const label = isolated(added?.label ?? '');
  const kept = added ? words('options.connections.added', [label]) : '';
  const notTried = trouble ? words('options.connections.notTried') : '';
  return sentences([kept, notTried, why], language);
}
