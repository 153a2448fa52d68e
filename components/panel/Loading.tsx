/** Rows whose trophies are on their way. */
const ROWS = [1, 2, 3, 4, 5, 6];

/** The shape of a list that is on its way. `sentence`: says so to a screen reader. */
export function Loading({ sentence }: { sentence: string }) {
  return (
    <div class="list" aria-busy="true">
      <p class="unseen" role="status">
        {sentence}
      </p>
      <div class="rows" aria-hidden="true">
        {ROWS.map((row) => (
          <div key={row} class="row">
            <span class="picture" />
            <div class="what">
              <span class="placeholder" />
              <span class="placeholder wide" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
