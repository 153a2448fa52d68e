import type { Words } from '../words.ts';
import { CALLED_HOSTS, PAGE_HOSTS } from './hosts.ts';

/** Every server that is called and why, in plain words, and who is not. */
export function Hosts({ words }: { words: Words }) {
  return (
    <>
      <dl class="hosts">
        {CALLED_HOSTS.map(({ purpose, hosts }) => (
          <div key={purpose}>
            {hosts.map((host) => (
              <dt key={host}>
                <bdi dir="ltr">{host}</bdi>
              </dt>
            ))}
            <dd>{words(`options.hosts.purposes.${purpose}`)}</dd>
          </div>
        ))}
        <div class="pages">
          {PAGE_HOSTS.map((host) => (
            <dt key={host}>
              <bdi dir="ltr">{host}</bdi>
            </dt>
          ))}
          <dd>{words('options.hosts.pages')}</dd>
        </div>
      </dl>
      <p>{words('options.hosts.nobodyElse')}</p>
    </>
  );
}
