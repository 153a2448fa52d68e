import browser from 'webextension-polyfill';

const show = async () => {
  document.body.textContent = JSON.stringify(await browser.storage.session.get('look-up'));
};
browser.storage.onChanged.addListener(() => void show());
void show();
