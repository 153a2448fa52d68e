/**
 * Moves the focus between a search field and the titles below it: Down and Up by one, Home and End within
 * the list, Up from the first title and Escape back to the field. `event.currentTarget` holds both.
 */
export function moveByArrowKeys(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const room = event.currentTarget as HTMLElement;
  const field = room.querySelector<HTMLElement>('input[type=search]');
  const rows = [...room.querySelectorAll<HTMLElement>('a.title')];
  const at = rows.indexOf(event.target as HTMLElement);
  const isInField = event.target === field;
  if (at < 0 && !isInField) return;
  const target = targetOf(event.key, { rows, at, field });
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** `at`: −1 in the field, where Home, End and Escape are the field's own. */
function targetOf(
  key: string,
  { rows, at, field }: { rows: readonly HTMLElement[]; at: number; field: HTMLElement | null },
): HTMLElement | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return at === 0 ? field : rows[at - 1];
    case 'Home':
      return at < 0 ? null : rows[0];
    case 'End':
      return at < 0 ? null : rows.at(-1);
    case 'Escape':
      return at < 0 ? null : field;
    default:
      return null;
  }
}
