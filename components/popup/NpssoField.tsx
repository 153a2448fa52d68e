import { useId, useState } from 'preact/hooks';
import type { Words } from '../words.ts';
import { npssoFromPaste } from './npssoFromPaste.ts';

/** The field for an npsso, for those whom the button does not serve. What is no npsso is not sent. */
export function NpssoField({
  words,
  npssoPage,
  onNpsso,
}: {
  words: Words;
  npssoPage: string;
  onNpsso: (npsso: string) => void;
}) {
  const [pasted, setPasted] = useState('');
  const [isRefused, setRefused] = useState(false);
  const field = useId();
  const help = useId();
  const refusal = useId();

  const submit = (event: Event) => {
    event.preventDefault();
    const npsso = npssoFromPaste(pasted);
    setRefused(npsso === null);
    if (npsso === null) return;
    setPasted('');
    onNpsso(npsso);
  };

  return (
    <form class="npsso" onSubmit={submit}>
      <label for={field}>{words('popup.npsso')}</label>
      <input
        id={field}
        type="password"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        value={pasted}
        aria-describedby={isRefused ? `${refusal} ${help}` : help}
        aria-invalid={isRefused}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      {isRefused && (
        <p id={refusal} role="alert">
          {words('popup.notAnNpsso')}
        </p>
      )}
      <small id={help}>{words('popup.npssoHelp')}</small>
      <div class="row">
        <button type="submit" class="button">
          {words('popup.useNpsso')}
        </button>
        <a href={npssoPage} target="_blank" rel="noreferrer">
          {words('popup.npssoPage')}
        </a>
      </div>
    </form>
  );
}
