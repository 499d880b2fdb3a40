/** From which amount on something is late or a finding. The coordinator changes them on the board. */
export const consolidationRules = [
  { code: 'closingDays', position: 1, amount: 5 },
  { code: 'sameValueDays', position: 2, amount: 10 },
  { code: 'bulkShare', position: 3, amount: 20 },
  { code: 'quickMinutes', position: 4, amount: 15 },
].map((rule) => ({ ...rule, version: 1 }));
