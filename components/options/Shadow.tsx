import { type ComponentChildren, type HTMLAttributes, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * An element with a shadow root of its own, as card and badges have on a page, so that their style is
 * the real one and touches nothing else here.
 */
export function Shadow({
  css,
  text,
  children,
  ...attributes
}: {
  css: string;
  /** The element's own text, which shows in a `slot`. */
  text?: string;
  /** What stands inside. */
  children: ComponentChildren;
} & Pick<HTMLAttributes<HTMLDivElement>, 'class' | 'role' | 'aria-label' | 'inert'>) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (!root) return;
    render(
      <>
        <style>{css}</style>
        {children}
      </>,
      root,
    );
  });
  return (
    <div ref={host} {...attributes}>
      {text}
    </div>
  );
}
