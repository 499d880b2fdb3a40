/** A name of the reference data: complete in all three languages. */
export type Trilingual = { kk: string; ru: string; en: string };
