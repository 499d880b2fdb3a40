import { pickerSearch, reportParams } from '#app/features/national-report/index.ts';
import { figureSources, loadPicker } from '#app/features/national-report/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** Statistics and their figures, to be put into a text. */
export const loader = defineLoader({ access: 'nationalReport.write', params: reportParams, search: pickerSearch, answers: 'json' }, async ({ actor, params, search, language, today, read }) =>
  Response.json(await read((transaction) => loadPicker(transaction, actor, figureSources, { ...search, year: params.year }, language, today))));
