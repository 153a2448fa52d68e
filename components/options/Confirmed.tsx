import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * A button for what cannot be taken back: it first says what that costs, and asks once more. The focus
 * goes along, to the question and back.
 */
export function Confirmed({
  label,
  warning,
  confirmLabel,
  cancelLabel,
  onConfirm,
}: {
  label: string;
  warning: string;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isAsking !== wasAsking.current) (isAsking ? question : button).current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <div class="row">
        <button ref={button} type="button" class="button" onClick={() => setAsking(true)}>
          {label}
        </button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to a button that is there
    <div
      class="question"
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false);
      }}
    >
      <p ref={question} tabIndex={-1}>
        {warning}
      </p>
      <div class="row">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {confirmLabel}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {cancelLabel}
        </button>
      </div>
    </div>
  );
}
