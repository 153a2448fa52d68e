import browser from 'webextension-polyfill';
import { type KeptLookUp, LOOK_UP_KEY } from '../../lib/lookUp/lookUp.ts';

/** Follows what is looked up: the lookup that is kept, or null if there is none, and each that comes. */
export function followLookUps(onLookUp: (kept: KeptLookUp | null) => void): void {
  const { session } = browser.storage;
  let hasCome = false;
  session.onChanged.addListener(({ [LOOK_UP_KEY]: change }) => {
    if (change?.newValue === undefined) return;
    hasCome = true;
    onLookUp(change.newValue as KeptLookUp);
  });
  void session.get(LOOK_UP_KEY).then(({ [LOOK_UP_KEY]: kept }) => {
    if (!hasCome) onLookUp((kept as KeptLookUp | undefined) ?? null);
  });
}
