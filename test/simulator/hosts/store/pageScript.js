// What the store's own scripts do that matters to others on the page: they draw blocks again, and move
// between pages without loading them. Events `simulator:redraw` and `simulator:replace-body` on the
// document make it do so at a moment of a test's choosing; `html[data-redraws]` counts.
{
  const UNREST_MS = 300;
  let redraws = 0;

  const planOf = (page) => JSON.parse(page.getElementById('simulated-page').textContent);

  const loadPage = async (url) => {
    const answer = await fetch(url);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  /** React takes over: what it owns is drawn anew, over whatever stood there. */
  const hydrate = ({ ctaWithPrice }) => {
    const block = document.querySelector('[data-mfe-name=ctaWithPrice]');
    if (block) block.innerHTML = ctaWithPrice;
  };

  const replaceFromServer = async (selector) => {
    const fresh = (await loadPage(location.href)).querySelector(selector);
    document.querySelector(selector).replaceWith(document.adoptNode(fresh));
    redraws++;
    document.documentElement.dataset.redraws = String(redraws);
  };
  const UNRESTS = { redraw: '.psw-c-bg-card-1', 'replace-body': 'body' };
  for (const [name, selector] of Object.entries(UNRESTS)) {
    document.addEventListener(`simulator:${name}`, () => replaceFromServer(selector));
  }

  let visit = 0;
  const showPage = async (url) => {
    visit++;
    const own = visit;
    const page = await loadPage(url);
    if (own !== visit) return;
    // Nobody has shown that data scripts follow such a move, so they do not here.
    for (const script of page.querySelectorAll('main script')) script.remove();
    document.title = page.title;
    document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
    scrollTo(0, 0);
    hydrate(planOf(page));
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.psw-link');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    showPage(link.href);
  });
  addEventListener('popstate', () => showPage(location.href));

  const plan = planOf(document);
  addEventListener('load', () => {
    hydrate(plan);
    if (plan.unrest) setTimeout(() => replaceFromServer(UNRESTS[plan.unrest]), UNREST_MS);
  });
}
