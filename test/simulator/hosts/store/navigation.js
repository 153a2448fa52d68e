// How the store moves between its pages: without a load, the address first, then the content.
// `html[data-moves]` counts the moves that are done. What stays and what follows:
// * `__NEXT_DATA__`, the JSON-LD and all else outside main stay as they were loaded (the JSON-LD follows
//   together with the data scripts);
// * the data scripts go with the content they belong to and none come along, unless a fault says otherwise;
// * between two pages of one list (a category's, say), elements stay and only what they say changes, as
//   React does with children it tells apart by position; between two game pages so by a fault. An element
//   whose name has a hyphen is none of the store's own: it is left where it is, as React leaves nodes that
//   it did not make.
{
  const planOf = (page) => page.getElementById('simulated-page');
  const plan = () => JSON.parse(planOf(document).textContent);

  /** React takes over: what it owns is drawn anew, over whatever stood there. */
  const hydrate = () => {
    const { ctaWithPrice } = plan();
    const block = document.querySelector('[data-mfe-name=ctaWithPrice]');
    if (block && ctaWithPrice !== null) block.innerHTML = ctaWithPrice;
  };

  const ownChildren = (node) =>
    [...node.childNodes].filter(({ nodeName }) => !nodeName.includes('-'));

  /** Makes an element say what another does, keeping as many of its nodes as it can. */
  const become = (kept, wanted) => {
    for (const { name } of [...kept.attributes]) {
      if (!wanted.hasAttribute(name)) kept.removeAttribute(name);
    }
    for (const { name, value } of wanted.attributes) {
      if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
    }
    const before = ownChildren(kept);
    const after = ownChildren(wanted);
    for (const surplus of before.slice(after.length)) surplus.remove();
    for (const [index, node] of after.entries()) {
      const old = before[index];
      if (!old) kept.append(document.adoptNode(node));
      else if (old.nodeName !== node.nodeName) old.replaceWith(document.adoptNode(node));
      else if (old.nodeType === Node.ELEMENT_NODE) become(old, node);
      else if (old.data !== node.data) old.data = node.data;
    }
  };

  const treatDataScripts = (page, dataScripts) => {
    if (dataScripts === 'follow') {
      const jsonLd = page.getElementById('mfe-jsonld-tags');
      document.getElementById('mfe-jsonld-tags')?.remove();
      if (jsonLd) document.head.append(document.adoptNode(jsonLd));
      return;
    }
    for (const script of page.querySelectorAll('main script')) script.remove();
    const main = document.querySelector('main');
    const before = [...main.querySelectorAll('script')];
    if (dataScripts === 'stay') main.after(...before);
    else for (const script of before) script.remove();
  };

  let visit = 0;
  const showPage = async (url) => {
    visit++;
    const own = visit;
    const text = await (await fetch(url)).text();
    if (own !== visit) return;
    const page = new DOMParser().parseFromString(text, 'text/html');
    const { kind } = plan();
    planOf(document).textContent = planOf(page).textContent;
    const next = plan();
    treatDataScripts(page, next.dataScripts);
    document.title = page.title;
    const main = document.querySelector('main');
    const wanted = page.querySelector('main');
    if (kind === next.kind && next.keepsElements) become(main, wanted);
    else main.replaceWith(document.adoptNode(wanted));
    scrollTo(0, 0);
    hydrate();
    const { dataset } = document.documentElement;
    dataset.moves = String(Number(dataset.moves ?? 0) + 1);
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.psw-link');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (new URL(link.href).origin !== location.origin) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    showPage(link.href);
  });
  addEventListener('popstate', () => showPage(location.href));
  addEventListener('load', hydrate);
}
