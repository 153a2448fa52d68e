import { Cup } from '../Cup.tsx';
import { Ring } from '../Progress.tsx';
import type { Words } from '../words.ts';

const STEPS = { asking: 'popup.asking', 'at-sony': 'popup.atSony' } as const;

/** The sentence has its place before it is told: what comes into it then, a screen reader says. */
export function SigningIn({
  step,
  words,
  onCancel,
}: {
  /** Null: nobody is signing in. */
  step: keyof typeof STEPS | null;
  words: Words;
  onCancel: () => void;
}) {
  return (
    <div class={step ? 'signing-in' : undefined}>
      {step && (
        <div class="turning">
          <Ring progress={25}>
            <Cup />
          </Ring>
        </div>
      )}
      <p role="status">{step && words(STEPS[step])}</p>
      {step && (
        <button type="button" class="button" onClick={onCancel}>
          {words('popup.cancel')}
        </button>
      )}
    </div>
  );
}
