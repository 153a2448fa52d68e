/** The port of the popup: the worker pushes its view at every change while it is open. */
export const POPUP_PORT = 'popup';

/** What our own pages may ask of the worker. */
export type PopupRequest =
  | { readonly type: 'sign-in'; readonly stay: boolean }
  | { readonly type: 'sign-in-with-npsso'; readonly npsso: string; readonly stay: boolean }
  | { readonly type: 'cancel-sign-in' }
  | { readonly type: 'sign-out' }
  | { readonly type: 'refresh' };
