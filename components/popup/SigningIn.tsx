import { Cup } from '../Cup.tsx';
import { Ring } from '../Progress.tsx';
import type { Words } from '../words.ts';

const STEPS = { asking: 'popup.asking', 'at-sony': 'popup.atSony' } as const;

export function SigningIn({
  step,
  words,
  onCancel,
}: {
  step: keyof typeof STEPS;
  words: Words;
  onCancel: () => void;
}) {
  return (
    <div class="signing-in">
      <div class="turning">
        <Ring progress={25}>
          <Cup />
        </Ring>
      </div>
      <p role="status">{words(STEPS[step])}</p>
      <button type="button" class="button" onClick={onCancel}>
        {words('popup.cancel')}
      </button>
    </div>
  );
}
