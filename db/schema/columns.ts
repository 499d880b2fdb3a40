import { char, customType, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Localized } from '#app/platform/i18n/localized.ts';

export const officeId = () => uuid('office_id').notNull();
export const regionCode = () => char('region_code', { length: 5 });
export const localized = (name: string) => jsonb(name).$type<Localized>();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Kazakh text ordered by the Kazakh alphabet (Ә after А, Қ after К, …) inside PostgreSQL. */
export const kazakhText = customType<{ data: string }>({ dataType: () => 'text collate "kk-x-icu"' });
