import { AsyncLocalStorage } from "node:async_hooks";

/**
 * True while the product itself makes a user. Every other way of making one, whatever sign-in method it comes by, is
 * refused by a database hook.
 */
export const mayCreateUsers = new AsyncLocalStorage<true>();
