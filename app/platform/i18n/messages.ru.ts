import { mergeMessages, type Messages } from './messages.ts';

export const messages = mergeMessages(
  import.meta.glob<Messages>(
    [
      '../../features/*/messages/ru.json',
      '../../platform/messages/ru.json',
      '../../routes/messages/ru.json',
      '../../ui/messages/ru.json',
    ],
    { eager: true, import: 'default' },
  ),
);
