/** Who a port belongs to, as far as it decides what may be asked over it. */
export type Sender = 'page' | 'own-page';

/** The parts of `runtime.MessageSender` that decide. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
}

const PAGE_ORIGINS: readonly string[] = [
  'https://store.playstation.com',
  'https://library.playstation.com',
  'https://www.playstation.com',
];

/**
 * Null: an unknown sender, who gets nothing. `own` is what the browser says of ourselves: our id, and
 * the origin of our own pages. A content script speaks with the id of the extension but the origin of
 * its page, and only for the top frame: so no page, frame or other extension passes for an own page.
 */
export function whoIs(sender: SenderFacts, own: { id: string; origin: string }): Sender | null {
  if (sender.id !== own.id) return null;
  if (sender.origin === own.origin) return 'own-page';
  if (sender.frameId !== 0 || sender.origin === undefined) return null;
  return PAGE_ORIGINS.includes(sender.origin) ? 'page' : null;
}
