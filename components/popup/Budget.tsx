import { useId } from 'preact/hooks';
import type { BudgetView } from '../../lib/messages/popup.ts';
import { formatMoment, formatNumber } from '../format.ts';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';

/** How much of the request budget is in use, in plain words and as a thin meter. */
export function Budget({
  budget: { used, limit, freeAt, waiting },
  language: { words, locale },
  now,
}: {
  budget: BudgetView;
  language: Language;
  now: number;
}) {
  const id = useId();
  return (
    <section class="budget" aria-labelledby={id}>
      <h2 id={id}>{words('popup.budget')}</h2>
      <meter class="unseen" aria-labelledby={id} min={0} max={limit} value={used} />
      <Bar progress={Math.min(100, Math.round((used / limit) * 100))} />
      <p class="small">
        {words('popup.budgetUsed', [formatNumber(used, locale), formatNumber(limit, locale)])}{' '}
        {waiting > 0 && words('popup.budgetWaiting', waiting, [formatNumber(waiting, locale)])}{' '}
        {freeAt !== null && words('popup.budgetFreeAt', [formatMoment(freeAt, now, locale)])}
      </p>
    </section>
  );
}
