import type { Grade } from '../lib/trophies/view.ts';

const HANDLES = 'M4.6 3.3H2.3v.9a2.7 2.7 0 0 0 2.6 2.7M11.4 3.3h2.3v.9a2.7 2.7 0 0 1-2.6 2.7';
const FOOT = 'M7.2 9.4h1.6v2.2h1c.9 0 1.6.7 1.6 1.6v.9H4.6v-.9c0-.9.7-1.6 1.6-1.6h1z';
const BOWL = 'M4.4 1.9h7.2v4.4a3.6 3.6 0 0 1-7.2 0z';

/** What is cut out of a bowl, so that the grades differ in shape where colour does not tell them apart. */
const CUT: Readonly<Record<Grade, string>> = {
  platinum: 'M8 2.9l.75 1.55 1.7.23-1.24 1.18.3 1.69L8 6.74l-1.51.81.3-1.69-1.24-1.18 1.7-.23z',
  gold: '',
  silver: 'M5.8 3.3v3a2.2 2.2 0 0 0 2.2 2.2V3.3z',
  bronze: 'M5.8 3.3v3a2.2 2.2 0 0 0 4.4 0v-3z',
};

/** A trophy cup in the colour of its grade; without a grade in the colour of the text. */
export function Cup({ grade }: { grade?: Grade }) {
  return (
    <svg class={grade ? `cup ${grade}` : 'cup'} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="none" stroke="currentColor" stroke-width="1.2" d={HANDLES} />
      <path fill="currentColor" d={FOOT} />
      <path fill="currentColor" fill-rule="evenodd" d={BOWL + (grade ? CUT[grade] : '')} />
    </svg>
  );
}
