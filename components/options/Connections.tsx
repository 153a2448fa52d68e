import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isolated } from '../isolated.ts';
import { AddConnection } from './AddConnection.tsx';
import { ConnectionItem } from './ConnectionItem.tsx';
import type { OptionsProps } from './view.ts';

/** The connections to Trophy: what is sent there, what is there, and the way to another one. */
export function Connections({
  connections: view,
  language,
  now,
  onAddConnection,
  onRenameConnection,
  onTestConnection,
  onRemoveConnection,
  onGrantAccess,
}: Pick<
  OptionsProps,
  | 'connections'
  | 'language'
  | 'now'
  | 'onAddConnection'
  | 'onRenameConnection'
  | 'onTestConnection'
  | 'onRemoveConnection'
  | 'onGrantAccess'
>) {
  const { words } = language;
  const list = useRef<HTMLUListElement>(null);
  const kept = view?.connections ?? [];
  const [removed, setRemoved] = useState<{ id: string; label: string; place: number } | null>(null);
  // Of a list that cannot be read, nothing is known to be gone.
  const isGone =
    removed !== null && Boolean(view?.connections) && !kept.some(({ id }) => id === removed.id);

  // The focus was in what is gone: it goes to what stands there now, or to the form.
  const wasGone = useRef(false);
  useLayoutEffect(() => {
    const isNews = isGone && !wasGone.current;
    wasGone.current = isGone;
    const { activeElement, body } = document;
    if (!isNews || (activeElement !== null && activeElement !== body)) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.connection') ?? [])];
    const heir = items[Math.min(removed?.place ?? 0, items.length - 1)];
    const room = list.current?.parentElement;
    (heir?.querySelector('button') ?? room?.querySelector('input'))?.focus();
  });

  return (
    <div class="connections">
      <p>{words('options.connections.sent')}</p>
      <p>{words('options.connections.kept')}</p>
      {view && view.connections === null && <p role="alert">{words('achievements.unreadable')}</p>}
      <ul ref={list} aria-label={words('achievements.connections')}>
        {kept.map((connection, place) => (
          <ConnectionItem
            key={connection.id}
            connection={connection}
            tested={view?.tested?.connectionId === connection.id ? view.tested : null}
            language={language}
            now={now}
            onRename={(label) => onRenameConnection(connection.id, label)}
            onTest={() => onTestConnection(connection.id)}
            onGrantAccess={() => onGrantAccess(connection.id)}
            onRemove={() => {
              setRemoved({ id: connection.id, label: connection.label, place });
              onRemoveConnection(connection.id);
            }}
          />
        ))}
      </ul>
      <AddConnection
        adding={view?.adding ?? { state: 'idle' }}
        connections={kept}
        language={language}
        now={now}
        onAdd={onAddConnection}
      />
      <p role="status">
        {removed && isGone && words('options.connections.removed', [isolated(removed.label)])}
      </p>
    </div>
  );
}
