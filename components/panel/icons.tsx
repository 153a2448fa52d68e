import { Icon } from '../Icon.tsx';

/** An eye, struck out: kept from sight. */
export const HiddenIcon = () => (
  <Icon>
    <path d="M3.6 4.9C2.2 6.2 1.5 8 1.5 8S4 12.4 8 12.4c1.1 0 2.1-.3 2.9-.8M6.3 3.8A6 6 0 0 1 8 3.6C12 3.6 14.5 8 14.5 8s-.6 1.1-1.7 2.2M6.6 6.6a2 2 0 0 0 2.8 2.8M2.5 2.5l11 11" />
  </Icon>
);

export const FoldIcon = () => (
  <Icon>
    <path d="M4 6.2l4 4 4-4" />
  </Icon>
);

/** Leads out of here, to another site. */
export const OutsideIcon = () => (
  <Icon>
    <path d="M6.5 3.5H3.5v9h9v-3M9.5 3h3.5v3.5M12.8 3.2L7.5 8.5" />
  </Icon>
);
