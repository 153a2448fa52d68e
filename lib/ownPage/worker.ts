import type { OwnPagePort, PopupRequest, PopupView } from '../messages/popup.ts';
import { joinWorker, type WorkerConnection } from './port.ts';

/**
 * Connects a page of ours with the worker for account, library and settings.
 *
 * @param onView gets the whole view at first and at every change.
 */
export const connectToWorker = (
  name: OwnPagePort,
  { onView }: { onView: (view: PopupView) => void },
): WorkerConnection<PopupRequest> => joinWorker(name, { onView, isUnderWay: () => false });
