/**
 * The grammar of the ids on Sony's pages. The title id stands inside every product id; the
 * `UP/EP/HP/JP` prefix does not tell the page's region. (Seen in real captures, 2025-10 and 2026-09.)
 * `NPWR` is the prefix of trophy sets, which are no titles.
 */
const PRODUCT_ID = /^[A-Z]{2}\d{4}-((?!NPWR)[A-Z]{4}\d{5}_\d{2})-[A-Z0-9]{16}$/;

/** `UP0006-PPSA27360_00-26STANDARDBUNDLE` → `PPSA27360_00`; null for anything else, placeholders too. */
export const titleIdOfProduct = (productId: string): string | null =>
  PRODUCT_ID.exec(productId)?.[1] ?? null;
