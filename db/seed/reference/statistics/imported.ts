import { importedSources, importedThemes } from '../imported-figures.ts';
import { statisticsOf, type StatisticSeed } from './entry.ts';

const directions = { moreIsBetter: 'up', lessIsBetter: 'down', neutral: 'neutral' } as const;
const nameOfSource = new Map(importedSources.map(({ code, name }) => [code, name]));

/** Every series of figures of other authorities, under its own words and code. */
const seriesStatistics: readonly StatisticSeed[] = importedThemes.flatMap(({ code: theme, series }) => {
  const { entry } = statisticsOf({ theme, law: null, since: '2020-01-01' });
  return series.map(({ code, unit, decimals, direction, name, dimension, note, source }) => {
    const authority = nameOfSource.get(source)!;
    const described = (language: 'kk' | 'ru' | 'en', sentence: string) => [sentence, dimension ? `${dimension[language]}.` : null, note?.[language]].filter(Boolean).join(' ');
    return entry(code, unit, { kind: 'imported', seriesCode: code }, [name.kk, name.ru, name.en], [
      described('kk', `Жүйе есептемейді: көрсеткішті ${authority.kk} береді, ол дереккөзімен бірге енгізіледі.`),
      described('ru', `Системой не считается: показатель даёт источник «${authority.ru}», он вносится со ссылкой на источник.`),
      described('en', `Not computed by the system: the figure is given by ${authority.en} and entered with its source.`),
    ], { decimals, direction: directions[direction] });
  });
});

const services = statisticsOf({ theme: 'publicServices', law: null, since: '2020-01-01' });

export const importedStatistics: readonly StatisticSeed[] = [
  ...seriesStatistics,
  services.share('law_enforcement.cameras_functioning_share', 'law_enforcement.cameras_functioning', 'law_enforcement.cameras_total',
    ['Жұмыс істейтін камералардың үлесі', 'Доля работающих камер', 'Share of cameras at work'],
    ['Жұмыс істейтін камералар барлық камераларға бөлінеді; екеуі де басқа органның көрсеткіші.', 'Работающие камеры делятся на все камеры; обе величины — данные другого органа.', 'Cameras at work divided by all cameras; both are figures of another authority.']),
];
