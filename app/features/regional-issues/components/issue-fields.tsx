import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { DateField, FieldRow, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { IssueChoices } from '../regional-issues.queries.server.ts';

type Values = Partial<Record<'title' | 'description' | 'sphere' | 'place' | 'sourceCode' | 'sourceNote' | 'sourceUrl' | 'raisedOn', string | null>>;
type IssueFieldsProps = { values: Values; choices: IssueChoices; errorOf: (name: string) => string | undefined };

/** What an issue is, and how it became known. */
export function IssueFields({ values, choices, errorOf }: IssueFieldsProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const optionsOf = (entries: IssueChoices['spheres']) => [
    { value: '', label: t('regionalIssues.choose') }, ...entries.map(({ code, name }) => ({ value: code, label: localize(name) })),
  ];
  const field = (name: keyof Values) => ({ name, label: t(`regionalIssues.fields.${name}`), defaultValue: values[name] ?? '', error: errorOf(name) });
  return (
    <>
      <TextField {...field('title')} help={t('regionalIssues.help.title')} maxLength={300} />
      <TextArea {...field('description')} required={false} rows={5} maxLength={4000} />
      <FieldRow>
        <Select {...field('sphere')} options={optionsOf(choices.spheres)} />
        <TextField {...field('place')} required={false} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <Select {...field('sourceCode')} options={optionsOf(choices.sources)} />
        <DateField {...field('raisedOn')} />
      </FieldRow>
      <TextField {...field('sourceNote')} required={false} help={t('regionalIssues.help.sourceNote')} maxLength={500} />
      <TextField {...field('sourceUrl')} required={false} type="url" maxLength={2000} />
    </>
  );
}
