import { mergeMessages, type Messages } from './messages.ts';

export const messages = mergeMessages(
  import.meta.glob<Messages>(
    [
      '../../features/*/messages/en.json',
      '../../platform/messages/en.json',
      '../../routes/messages/en.json',
      '../../ui/messages/en.json',
    ],
    { eager: true, import: 'default' },
  ),
);
