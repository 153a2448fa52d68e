// @vitest-environment happy-dom

import { useId } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { live } from '../../../components/live.tsx';

const Named = () => <p id={useId()} />;

test('what comes with a later drawing has an id of its own', () => {
  let count = 1;
  let draw = () => {};
  act(() => {
    draw = live(document.body, () =>
      Array.from({ length: count }, (_, key) => <Named key={key} />),
    );
  });
  for (count = 2; count <= 4; count += 1) act(draw);
  const ids = [...document.body.querySelectorAll('p')].map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});
