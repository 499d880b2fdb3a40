import { LinkButton } from '#app/ui/index.ts';

export function YearLinks({ year }: { year: number }) {
  return (
    <>
      <LinkButton to={{ search: `?year=${year - 1}` }}>{year - 1}</LinkButton>
      <LinkButton to={{ search: `?year=${year + 1}` }}>{year + 1}</LinkButton>
    </>
  );
}
