// What the pages' own scripts do that matters to others on the page: they draw blocks again, and add to
// their lists as one scrolls. Events on the document make it do so at a moment of a test's choosing:
// `simulator:redraw` (the buy card, or all inside main where there is none) and `simulator:replace-body`;
// `html[data-redraws]` counts.
{
  const UNREST_MS = 300;
  const NEAR_PX = 400;

  /** The plan stands in the document, as it changes when one moves on without a load. */
  const plan = () => JSON.parse(document.getElementById('simulated-page').textContent);

  const freshPage = async () => {
    const text = await (await fetch(location.href)).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    const { moves } = document.documentElement.dataset;
    if (moves && plan().dataScripts !== 'follow') {
      for (const script of page.querySelectorAll('main script')) script.remove();
    }
    return page;
  };

  const count = (name) => {
    const { dataset } = document.documentElement;
    dataset[name] = String(Number(dataset[name] ?? 0) + 1);
  };

  const replace = async (selector) => {
    const fresh = (await freshPage()).querySelector(selector);
    document.querySelector(selector).replaceWith(document.adoptNode(fresh));
    count('redraws');
  };

  const redrawMain = async () => {
    const fresh = (await freshPage()).querySelector('main');
    document.querySelector('main').replaceChildren(...document.adoptNode(fresh).childNodes);
    count('redraws');
  };

  const BUY_CARD = '.psw-c-bg-card-1';
  const unrests = {
    redraw: () => (document.querySelector(BUY_CARD) ? replace(BUY_CARD) : redrawMain()),
    'replace-body': () => replace('body'),
  };
  for (const [name, act] of Object.entries(unrests)) {
    document.addEventListener(`simulator:${name}`, act);
  }

  /** Adds the next items to a list, while there are any; `data-given` counts how often. */
  const addLater = (list) => {
    const chunks = plan().later[list.dataset.later] ?? [];
    const given = Number(list.dataset.given ?? 0);
    if (given >= chunks.length) return;
    list.insertAdjacentHTML('beforeend', chunks[given]);
    list.dataset.given = String(given + 1);
  };

  /** Strands scroll sideways in themselves, the other lists with the page. */
  const isNearEnd = (list) => {
    const { scrollLeft, clientWidth, scrollWidth } = list;
    if (list.matches('.psw-strand-scroller')) {
      return Math.abs(scrollLeft) + clientWidth > scrollWidth - NEAR_PX;
    }
    return list.getBoundingClientRect().bottom < innerHeight + NEAR_PX;
  };

  addEventListener(
    'scroll',
    ({ target }) => {
      const lists = target === document ? document.querySelectorAll('ul[data-later]') : [target];
      for (const list of lists) {
        const isOwn = target === list || !list.matches('.psw-strand-scroller');
        if (isOwn && list.dataset.later && isNearEnd(list)) addLater(list);
      }
    },
    { capture: true },
  );
  document.addEventListener('click', ({ target }) => {
    const strand = target.closest('[data-qa$="#next"]')?.closest('section');
    const list = strand?.querySelector('ul[data-later]');
    if (list) addLater(list);
  });

  addEventListener('load', () => {
    const act = unrests[plan().unrest];
    if (act) setTimeout(act, UNREST_MS);
  });
}
