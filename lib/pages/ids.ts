/**
 * The grammar of the ids on Sony's pages. The title id stands inside every product id; the
 * `UP/EP/HP/JP` prefix does not tell the page's region. (Seen in real captures, 2025-10 and 2026-09.)
 */
const PRODUCT_ID = /^([A-Z]{2}\d{4}-([A-Z]{4}\d{5}_\d{2})-[A-Z0-9]{16})(?:-[A-Z]\d{3})?$/;
/** PS5 and PS4. Others are services (`NPIA`), older consoles, or trophy sets (`NPWR`). */
const GAME_TITLE_ID = /^(?:PPSA|CUSA)\d{5}_\d{2}$/;
const CONCEPT_ID = /^\d{6,8}$/;

/** The product id that a value is, without what makes a SKU of it (`-E001`); null: it is none. */
export const productIdOf = (value: unknown): string | null =>
  (typeof value === 'string' && PRODUCT_ID.exec(value)?.[1]) || null;

/** The title id of a PS5 or PS4 game that a value is; null: it is none. */
export const titleIdOf = (value: unknown): string | null =>
  typeof value === 'string' && GAME_TITLE_ID.test(value) ? value : null;

/** `UP0006-PPSA27360_00-26STANDARDBUNDLE` → `PPSA27360_00`; null for what is no product of a game. */
export const titleIdOfProduct = (productId: string): string | null =>
  titleIdOf(PRODUCT_ID.exec(productId)?.[2]);

/** The concept id that a value is, which JSON may hold as a number; null: it is none. */
export function conceptIdOf(value: unknown): string | null {
  const id = typeof value === 'number' ? `${value}` : value;
  return typeof id === 'string' && CONCEPT_ID.test(id) ? id : null;
}
