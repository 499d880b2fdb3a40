/** A text as itself within a pattern of `like`, in which `%`, `_` and `\\` mean something. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
