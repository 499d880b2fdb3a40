import { createContext, useContext } from 'react';

const DraftOwnerContext = createContext<string | null>(null);

/** Around all pages: whose typed texts this browser keeps, by the membership in which somebody acts. */
export const DraftOwner = DraftOwnerContext.Provider;

export const useDraftOwner = (): string | null => useContext(DraftOwnerContext);
