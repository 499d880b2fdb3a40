import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button } from '#app/ui/index.ts';
import type { Movement } from '../work.model.ts';

type MoveButtonProps = {
  occurrence: { id: string; version: number };
  movement: Movement;
  /** Which of several like it, for whoever does not see where it stands. */
  about: string;
  /** Where the page's action does not know the charter from its address. */
  charter?: { officeId: string; charterId: string };
};

/** One step of an occurrence that needs no words. */
export function MoveButton({ occurrence, movement, about, charter }: MoveButtonProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const isPending = navigation.formData?.get('occurrenceId') === occurrence.id && navigation.formData.get('movement') === movement;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="occurrenceId" value={occurrence.id} />
      <input type="hidden" name="version" value={occurrence.version} />
      {charter && (
        <>
          <input type="hidden" name="officeId" value={charter.officeId} />
          <input type="hidden" name="charterId" value={charter.charterId} />
        </>
      )}
      <Button
        type="submit"
        name="movement"
        value={movement}
        size="small"
        pending={isPending}
        aria-label={`${t(`charterWork.movements.${movement}`)}: ${about}`}
      >
        {t(`charterWork.movements.${movement}`)}
      </Button>
    </Form>
  );
}
