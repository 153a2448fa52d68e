import type { ComponentChildren } from 'preact';
import type { Words } from '../words.ts';

/** One option: what it is, how it is chosen, and beside that what the choice looks like. */
export function Setting({
  id,
  isShown,
  title,
  description,
  layout,
  preview,
  words,
  children,
}: {
  id: string;
  isShown: boolean;
  title: string;
  description: string;
  /** Where the preview stands. `below`: what is chosen needs the room. */
  layout: 'beside' | 'below';
  /** Null: there is nothing to look at. */
  preview: ComponentChildren;
  words: Words;
  children: ComponentChildren;
}) {
  return (
    <section
      class={`setting preview-${layout}`}
      hidden={!isShown}
      aria-labelledby={`${id}-title`}
      data-setting={id}
    >
      <div class="choose">
        <h3 id={`${id}-title`}>{title}</h3>
        <p id={`${id}-description`} class="description">
          {description}
        </p>
        {children}
      </div>
      {preview !== null && (
        <figure class="preview">
          <figcaption>{words('options.preview')}</figcaption>
          {preview}
        </figure>
      )}
    </section>
  );
}
